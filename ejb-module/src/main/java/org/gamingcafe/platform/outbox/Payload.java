package org.gamingcafe.platform.outbox;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** What a message carries, as JSON and back. */
final class Payload {

    private Payload() {}

    static String text(Map<String, String> payload) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(payload).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> of(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var payload = new TreeMap<String, String>();
            reader.readObject().forEach((name, value) -> payload.put(name, ((JsonString) value).getString()));
            return payload;
        }
    }
}
