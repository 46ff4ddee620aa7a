package org.gamingcafe.api;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.identity.session.LoginSessionService;

/**
 * Tokens whose signature holds. The key comes from the house's own ring: were it fetched over HTTP from this very node, a
 * rush right after its start would take every thread that could answer. Verifying costs a fifth of a small request, so each
 * token is verified once per node; when it expires and whether its session lives is asked anew each time, by
 * {@link ApiAuth}. May be emptied at any moment.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final int MOST = 2_000;

    private final Map<String, VerifiedToken> seen = new ConcurrentHashMap<>();

    @Inject
    JWTParser parser;

    @Inject
    LoginSessionService sessions;

    VerifiedToken verify(String token) throws ParseException {
        var known = seen.get(token);
        if (known != null) {
            return known;
        }
        var key = Claims.keyId(token).flatMap(sessions::verifyingKey);
        if (key.isEmpty()) {
            throw new ParseException("no key of this house");
        }
        var verified = VerifiedToken.of(parser.verify(token, key.get()));
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(token, verified);
        return verified;
    }
}
