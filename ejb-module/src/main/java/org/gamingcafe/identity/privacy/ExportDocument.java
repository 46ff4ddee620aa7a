package org.gamingcafe.identity.privacy;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** An export as a document; its shape is published as docs/api/data-export.schema.json. */
final class ExportDocument {

    static final String FORMAT = "gaming-cafe/personal-data";
    static final int VERSION = 1;

    private static final JsonProvider JSON = JsonProvider.provider();

    private ExportDocument() {}

    static JsonObject of(UUID export, AccountId account, Instant at, Map<String, Map<String, Object>> rooms) {
        var all = JSON.createObjectBuilder();
        new TreeMap<>(rooms).forEach((room, data) -> all.add(room, value(data)));
        return JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("version", VERSION)
                .add("exportId", export.toString())
                .add("accountId", account.toString())
                .add("createdAt", at.toString())
                .add("rooms", all)
                .build();
    }

    static JsonObject parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonValue value(@Nullable Object thing) {
        return switch (thing) {
            case null -> JsonValue.NULL;
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> JSON.createValue(number);
            case Long number -> JSON.createValue(number);
            case Map<?, ?> map -> object(map);
            case Collection<?> list -> array(list);
            case Object other -> JSON.createValue(other.toString());
        };
    }

    private static JsonObject object(Map<?, ?> map) {
        var sorted = new TreeMap<String, JsonValue>();
        map.forEach((name, thing) -> sorted.put(String.valueOf(name), value(thing)));
        var object = JSON.createObjectBuilder();
        sorted.forEach(object::add);
        return object.build();
    }

    private static JsonValue array(Collection<?> list) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        list.forEach(thing -> array.add(value(thing)));
        return array.build();
    }
}
