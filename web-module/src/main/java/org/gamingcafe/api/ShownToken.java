package org.gamingcafe.api;

import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;

/** An access token that somebody shows in the body of a request: judged as one in the header is, and kept nowhere. */
@ApplicationScoped
public class ShownToken {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,8192}");

    @Inject
    VerifiedTokens tokens;

    @Inject
    LoginSessionService sessions;

    @Inject
    Clock clock;

    /** The member whose it is, if its signature holds, its time is not over and its login session counts now. */
    public AccountId member(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw DoorRefusal.unauthenticated("token.invalid");
        }
        var verified = verified(token);
        if (verified.expires() <= clock.instant().getEpochSecond()) {
            throw DoorRefusal.unauthenticated("token.expired");
        }
        var session = verified.session();
        if (session == null) {
            throw DoorRefusal.unauthenticated("token.invalid");
        }
        var caller = sessions.alive(session, verified.generation())
                .orElseThrow(() -> DoorRefusal.unauthenticated("token.stale"))
                .caller();
        if (caller.kind() != Caller.Kind.MEMBER) {
            throw DoorRefusal.unauthenticated("token.invalid");
        }
        return caller.person();
    }

    private VerifiedToken verified(String token) {
        try {
            return tokens.verify(token);
        } catch (ParseException e) {
            throw DoorRefusal.unauthenticated(
                    Claims.isPast(token, clock.instant()) ? "token.expired" : "token.invalid");
        }
    }
}
