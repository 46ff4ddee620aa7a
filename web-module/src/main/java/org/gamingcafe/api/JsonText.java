package org.gamingcafe.api;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a body once into maps, lists, strings, {@link BigDecimal}s and booleans. Refused: anything but one
 * object, text that is not UTF-8, doubled names, nesting and numbers beyond reason, characters no text has.
 */
final class JsonText {

    /** Found once: {@code Json.create…} looks through the class path each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_SCALE = 30;
    private static final int MOST_ENTRIES = 10_000;

    private final JsonParser parser;
    private int entries;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    static Map<String, @Nullable Object> object(byte[] body) {
        var utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var parser = JSON.createParser(new InputStreamReader(new ByteArrayInputStream(body), utf8))) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                throw InvalidBody.malformed("", "body.no-object");
            }
            var object = new JsonText(parser).members("", 1);
            if (parser.hasNext()) {
                parser.next();
                throw InvalidBody.malformed("", "body.no-json");
            }
            return object;
        } catch (JsonParsingException e) {
            throw InvalidBody.malformed(
                    "", "body.no-json-at", Long.toString(e.getLocation().getLineNumber()), column(e));
        } catch (JsonException | java.util.NoSuchElementException | IllegalStateException e) {
            throw InvalidBody.malformed("", "body.no-json");
        }
    }

    private static String column(JsonParsingException e) {
        return Long.toString(e.getLocation().getColumnNumber());
    }

    private Map<String, @Nullable Object> members(String path, int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.next() != Event.END_OBJECT) {
            var name = sane(path, parser.getString());
            var field = path.isEmpty() ? name : path + "." + name;
            if (members.containsKey(name)) {
                throw InvalidBody.malformed(field, "body.doubled");
            }
            members.put(name, value(parser.next(), field, depth));
        }
        return members;
    }

    private List<@Nullable Object> elements(String path, int depth) {
        var elements = new ArrayList<@Nullable Object>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            elements.add(value(event, path + "[" + elements.size() + "]", depth));
        }
        return elements;
    }

    private @Nullable Object value(Event event, String field, int depth) {
        if (++entries > MOST_ENTRIES) {
            throw InvalidBody.malformed(field, "body.too-many");
        }
        return switch (event) {
            case START_OBJECT -> members(field, deeper(field, depth));
            case START_ARRAY -> elements(field, deeper(field, depth));
            case VALUE_STRING -> sane(field, parser.getString());
            case VALUE_NUMBER -> number(field, parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw InvalidBody.malformed(field, "body.no-json");
        };
    }

    private static int deeper(String field, int depth) {
        if (depth == DEEPEST) {
            throw InvalidBody.malformed(field.substring(0, Math.min(field.length(), 64)), "body.too-deep");
        }
        return depth + 1;
    }

    private static BigDecimal number(String field, String text) {
        if (text.length() <= LONGEST_NUMBER) {
            var number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) <= LARGEST_SCALE) {
                return number;
            }
        }
        throw InvalidBody.malformed(field, "body.number");
    }

    /** No database stores NUL, and half a surrogate pair is no character. */
    private static String sane(String field, String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_16.newEncoder().canEncode(text)) {
            throw InvalidBody.malformed(field, "body.character");
        }
        return text;
    }
}
