package org.gamingcafe.platform.audit;

import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Fields before and after, as JSON of at most 4 kB: what is too long is cut and says so (D29). */
final class Changes {

    static final int LONGEST_BYTES = 4_000;

    private static final int FIRST_CUT = 1_000;
    private static final int LAST_CUT = 30;

    /** Looking for a provider each time costs more than the writing. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private Changes() {}

    /** Field by field, the longest first to go; if there are too many fields, only their number is kept. */
    static Map<String, String> bounded(Map<String, String> changes) {
        var whole = new TreeMap<>(changes);
        var fitting = whole;
        for (var most = FIRST_CUT; bytes(fitting) > LONGEST_BYTES && most > LAST_CUT; most /= 2) {
            fitting = cut(whole, most);
        }
        return bytes(fitting) <= LONGEST_BYTES
                ? fitting
                : new TreeMap<>(Map.of("cut", whole.size() + " fields, " + bytes(whole) + " bytes"));
    }

    static String json(Map<String, String> changes) {
        var json = JSON.createObjectBuilder();
        new TreeMap<>(changes).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> of(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var changes = new TreeMap<String, String>();
            reader.readObject()
                    .forEach((name, value) ->
                            changes.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
            return changes;
        }
    }

    private static TreeMap<String, String> cut(Map<String, String> whole, int most) {
        var cut = new TreeMap<String, String>();
        whole.forEach((name, value) -> cut.put(name, cut(value, most)));
        return cut;
    }

    private static String cut(String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        var end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
        return value.substring(0, end) + "… [cut, " + value.length() + " characters]";
    }

    private static int bytes(Map<String, String> changes) {
        return json(changes).getBytes(StandardCharsets.UTF_8).length;
    }
}
