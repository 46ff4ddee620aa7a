package org.gamingcafe.agent.house;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what the house says; what is missing, null or of another kind is absent. */
final class Fields {

    private Fields() {}

    static Optional<JsonObject> parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    static Optional<String> text(JsonObject from, String name) {
        return from.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    static Optional<Long> number(JsonObject from, String name) {
        return from.get(name) instanceof JsonNumber number ? Optional.of(number.longValue()) : Optional.empty();
    }

    static Optional<JsonObject> object(JsonObject from, String name) {
        return from.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    static Optional<UUID> id(JsonObject from, String name) {
        try {
            return text(from, name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(JsonObject from, String name) {
        try {
            return text(from, name).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> oneOf(Class<E> kind, JsonObject from, String name) {
        return text(from, name)
                .flatMap(said -> List.of(kind.getEnumConstants()).stream()
                        .filter(one -> one.name().equals(said))
                        .findFirst());
    }
}
