package org.gamingcafe.api;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
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
    JWTAuthContextInfo expected;

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
        var verified = VerifiedToken.of(parser.parse(token, with(key.get())));
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(token, verified);
        return verified;
    }

    /** The algorithm is the key's; what the token says of it counts for nothing else than being the same. */
    private JWTAuthContextInfo with(PublicKey key) {
        var info = new JWTAuthContextInfo(expected);
        info.setPublicVerificationKey(key);
        info.setSignatureAlgorithm(key instanceof ECPublicKey ? SignatureAlgorithm.ES256 : SignatureAlgorithm.RS256);
        return info;
    }
}
