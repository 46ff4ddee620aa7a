package org.gamingcafe.identity.privacy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The same document for reading: a page of its own that needs nothing else. */
final class ReadableExport {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><title>%s</title>
            <style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}dt{font-weight:bold}\
            dd{margin:0 0 .5em 1em;overflow-wrap:anywhere}li{overflow-wrap:anywhere}</style></head>
            <body>
            <h1>%s</h1>
            <p>%s</p>
            %s
            </body>
            </html>
            """;

    private final ResourceBundle words;
    private final Locale language;

    ReadableExport(Locale language) {
        this.language = language;
        words = ResourceBundle.getBundle(
                "messages.export",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(JsonObject document) {
        var rooms = document.getJsonObject("rooms").entrySet().stream()
                .map(room -> "<section><h2>" + word("room." + room.getKey(), room.getKey()) + "</h2>"
                        + html(room.getValue()) + "</section>")
                .collect(Collectors.joining("\n"));
        var title = words.getString("title");
        return FRAME.formatted(
                language.getLanguage(),
                title,
                title,
                escaped(words.getString("made") + " " + document.getString("createdAt")),
                rooms);
    }

    private String html(JsonValue value) {
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString text -> escaped(text.getString());
            case JsonValue other -> plain(other);
        };
    }

    private String plain(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> words.getString("yes");
            case FALSE -> words.getString("no");
            case NULL -> words.getString("nothing");
            case NUMBER, STRING, OBJECT, ARRAY -> escaped(value.toString());
        };
    }

    private String object(JsonObject object) {
        if (object.isEmpty()) {
            return words.getString("nothing");
        }
        return object.entrySet().stream()
                .map(field -> "<dt>" + spaced(field.getKey()) + "</dt><dd>" + html(field.getValue()) + "</dd>")
                .collect(Collectors.joining("\n", "<dl>", "</dl>"));
    }

    private String array(JsonArray array) {
        if (array.isEmpty()) {
            return words.getString("nothing");
        }
        return array.stream()
                .map(item -> "<li>" + html(item) + "</li>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private String word(String key, String otherwise) {
        return words.containsKey(key) ? escaped(words.getString(key)) : spaced(otherwise);
    }

    /** {@code birthDate} as two words. */
    private static String spaced(String name) {
        return escaped(name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
