package org.gamingcafe.identity.session;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** All login sessions of somebody are over, for this reason. */
public record LoginSessionsEnded(AccountId account, int count, String reason) implements DomainEvent {

    /** Their owner has ended all but the one in use. */
    public static final String OTHERS_REVOKED = "OTHERS_REVOKED";

    /** Somebody who administers people has ended them. */
    public static final String ENDED_BY_STAFF = "ENDED_BY_STAFF";

    @Override
    public String act() {
        return "login-sessions.ended";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("count", Integer.toString(count));
    }
}
