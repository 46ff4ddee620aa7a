package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A POST or PUT of the served OpenAPI document, with a body that fits its description. */
record Operation(
        String method,
        String template,
        JsonObject body,
        boolean takesBody,
        Map<String, String> fields,
        List<String> required) {

    /** The contract as it is served. */
    static JsonObject document() {
        var api = Api.nobody();
        return api.send(api.request("openapi?format=json")
                        .header("Accept", "application/json")
                        .GET()
                        .build())
                .expect(200)
                .json();
    }

    static List<Operation> all() {
        var document = document();
        var all = new ArrayList<Operation>();
        document.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    var isAct = method.equals("post") || method.equals("put");
                    if (isAct && !takesNoJson(operation.asJsonObject())) {
                        all.add(of(document, method, path, operation.asJsonObject()));
                    }
                }));
        return all;
    }

    /** What is no JSON has tests of its own. */
    private static boolean takesNoJson(JsonObject operation) {
        return operation.containsKey("requestBody")
                && !operation
                        .getJsonObject("requestBody")
                        .getJsonObject("content")
                        .containsKey("application/json");
    }

    private static Operation of(JsonObject document, String method, String path, JsonObject operation) {
        if (!operation.containsKey("requestBody")) {
            return new Operation(method, path, JsonValue.EMPTY_JSON_OBJECT, false, Map.of(), List.of());
        }
        var content = operation.getJsonObject("requestBody").getJsonObject("content");
        var schema = resolved(
                document, content.values().iterator().next().asJsonObject().getJsonObject("schema"));
        var fields = new LinkedHashMap<String, String>();
        schema.getJsonObject("properties")
                .forEach((name, property) -> fields.put(name, kind(resolved(document, property.asJsonObject()))));
        var required = schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
                : List.<String>of();
        return new Operation(method, path, example(document, schema).asJsonObject(), true, fields, required);
    }

    boolean requiresSomething() {
        return !required.isEmpty();
    }

    boolean requires(String field) {
        return required.contains(field);
    }

    /** The path with ids in it: an open shift, the first till, a member, and ids of nothing. */
    String path(UUID shift) {
        return template.replace("/shifts/{id}", "/shifts/" + shift)
                .replace("/tills/{id}", "/tills/" + TheCafe.demo().tills().getFirst())
                .replace("{accountId}", TheCafe.demo().members().getFirst().id().toString())
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** The body with this text in place of the value of the field, whether it is JSON or not. */
    String bodyWithRaw(String field, String text) {
        var rest = Body.without(body, field).toString();
        return "{\"" + field + "\":" + text + (rest.equals("{}") ? "}" : "," + rest.substring(1));
    }

    private static JsonObject resolved(JsonObject document, JsonObject schema) {
        if (schema.containsKey("$ref")) {
            var name = schema.getString("$ref").replaceAll(".*/", "");
            return resolved(
                    document,
                    document.getJsonObject("components")
                            .getJsonObject("schemas")
                            .getJsonObject(name));
        }
        if (schema.containsKey("allOf")) {
            return resolved(document, schema.getJsonArray("allOf").getJsonObject(0));
        }
        return schema;
    }

    private static String kind(JsonObject schema) {
        var type = schema.get("type");
        if (type == null) {
            return "object";
        }
        return type instanceof JsonString text
                ? text.getString()
                : type.asJsonArray().getString(0);
    }

    private static JsonValue example(JsonObject document, JsonObject given) {
        var schema = resolved(document, given);
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getFirst();
        }
        return switch (kind(schema)) {
            case "integer", "number" -> Json.createValue(1);
            case "boolean" -> JsonValue.TRUE;
            case "array" ->
                Json.createArrayBuilder()
                        .add(example(document, schema.getJsonObject("items")))
                        .build();
            case "string" -> text(schema);
            default -> object(document, schema);
        };
    }

    private static JsonValue text(JsonObject schema) {
        return switch (schema.getString("format", "")) {
            case "uuid" -> Json.createValue(UUID.randomUUID().toString());
            case "date-time" -> Json.createValue("2026-01-01T00:00:00Z");
            case "date" -> Json.createValue("2000-01-01");
            default -> Json.createValue("1.00");
        };
    }

    private static JsonObject object(JsonObject document, JsonObject schema) {
        var object = Json.createObjectBuilder();
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties")
                    .forEach((name, property) -> object.add(
                            name,
                            name.equals("currency")
                                    ? Json.createValue(Demo.CURRENCY)
                                    : example(document, property.asJsonObject())));
        }
        return object.build();
    }

    @Override
    public String toString() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + template;
    }
}
