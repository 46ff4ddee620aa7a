package org.gamingcafe.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;

/** Looks into a token that was not accepted, only to tell the client better why. Nothing in it is believed. */
final class Claims {

    private Claims() {}

    static boolean isPast(String token, Instant now) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try (var reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
            return reader.readObject().get("exp") instanceof JsonNumber expiry
                    && expiry.longValue() <= now.getEpochSecond();
        } catch (JsonException | IllegalArgumentException e) {
            return false;
        }
    }
}
