package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Bodies of requests as one would write them on paper. */
final class Body {

    private Body() {}

    /** An object of names and values in turn. */
    static JsonObject of(Object... namesAndValues) {
        var object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return object.build();
    }

    static JsonArray list(JsonObject... items) {
        return Json.createArrayBuilder(List.of(items)).build();
    }

    /** An amount in the venue's currency. */
    static JsonObject money(String amount) {
        return of("amount", amount, "currency", Demo.CURRENCY);
    }

    static JsonObject money(long cents) {
        return money(euros(cents));
    }

    static String euros(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static JsonObject with(JsonObject object, String name, JsonValue value) {
        return Json.createObjectBuilder(object).add(name, value).build();
    }

    static JsonObject without(JsonObject object, String name) {
        return Json.createObjectBuilder(object).remove(name).build();
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case Boolean bool -> bool ? JsonValue.TRUE : JsonValue.FALSE;
            default -> Json.createValue(value.toString());
        };
    }
}
