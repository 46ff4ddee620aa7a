package org.gamingcafe.api;

import jakarta.json.JsonNumber;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A token whose signature holds, with what every request asks of it. Read once: the library looks for each claim of our own
 * among the well-known ones first, and says by an exception that it is none.
 *
 * @param session the login session it was issued for, null if the claim is no id
 * @param generation of that session when it was issued
 * @param expires in seconds since 1970
 */
record VerifiedToken(JsonWebToken token, @Nullable UUID session, int generation, long expires) {

    static VerifiedToken of(JsonWebToken token) {
        var generation = number(token.getClaim("gen"));
        var session = generation.isPresent() && token.getClaim("sid") instanceof String sid ? id(sid) : null;
        return new VerifiedToken(token, session, generation.orElse(0), token.getExpirationTime());
    }

    private static Optional<Integer> number(@Nullable Object claim) {
        return switch (claim) {
            case Number number -> Optional.of(number.intValue());
            case JsonNumber number -> Optional.of(number.intValue());
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable UUID id(String sid) {
        try {
            return UUID.fromString(sid);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
