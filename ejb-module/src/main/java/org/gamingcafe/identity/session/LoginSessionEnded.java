package org.gamingcafe.identity.session;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * A login session is over, for this reason.
 *
 * @param userAgent with which it was used
 */
public record LoginSessionEnded(UUID session, AccountId account, String reason, String userAgent)
        implements DomainEvent {

    /** Its owner has ended it from the list of sessions. */
    public static final String REVOKED = "REVOKED";

    /** A refresh token came back that was used before: somebody else has it too (D22). */
    public static final String REUSED = "REUSED";

    @Override
    public String act() {
        return "login-session.ended";
    }

    @Override
    public Subject subject() {
        return Subject.of("login-session", session);
    }
}
