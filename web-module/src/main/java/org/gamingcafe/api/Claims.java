package org.gamingcafe.api;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Looks into a token before, or after, its signature was refused. Nothing in it is believed. */
final class Claims {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String TYPE = "JWT";
    private static final int HEADER = 0;
    private static final int PAYLOAD = 1;
    private static final int PARTS = 3;

    private Claims() {}

    /** Whether it says itself that its time is over, to tell the client better why it was refused. */
    static boolean isPast(String token, Instant now) {
        return part(token, PAYLOAD).map(claims -> claims.get("exp")).stream()
                .anyMatch(exp -> exp instanceof JsonNumber expiry && expiry.longValue() <= now.getEpochSecond());
    }

    /**
     * The id of the key that it claims to be signed with; none for what does not even claim to be a token: the same keys
     * sign documents that are kept, such as the roots of days.
     */
    static Optional<String> keyId(String token) {
        return part(token, HEADER)
                .filter(header -> TYPE.equals(header.getString("typ", "")))
                .map(header -> header.get("kid"))
                .flatMap(kid -> kid instanceof JsonString id ? Optional.of(id.getString()) : Optional.empty());
    }

    private static Optional<JsonObject> part(String token, int which) {
        var parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try (var reader = JSON.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[which])))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
