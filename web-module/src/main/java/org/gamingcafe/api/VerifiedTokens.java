package org.gamingcafe.api;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature holds. Verifying costs a fifth of a small request, so each token is verified once per node; when it
 * expires and whether its session lives is asked anew each time, by {@link ApiAuth}. May be emptied at any moment.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final int MOST = 2_000;

    private final Map<String, JsonWebToken> seen = new ConcurrentHashMap<>();

    @Inject
    JWTParser parser;

    JsonWebToken verify(String token) throws ParseException {
        var known = seen.get(token);
        if (known != null) {
            return known;
        }
        var verified = parser.parse(token);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(token, verified);
        return verified;
    }
}
