package org.gamingcafe.identity.session;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A login session is over, for this reason. */
public record LoginSessionEnded(UUID session, AccountId account, String reason) implements DomainEvent {

    @Override
    public String act() {
        return "login-session.ended";
    }

    @Override
    public Subject subject() {
        return Subject.of("login-session", session);
    }
}
