package org.gamingcafe.identity.notice;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * The owner has said that somebody else was there: nothing that was open for the account is open any more. Rooms above stop
 * what is theirs, such as spending.
 *
 * @param sessions how many were ended
 */
public record LockedDown(AccountId account, How how, int sessions, Instant at) implements DomainEvent {

    public enum How {
        /** By the link in a mail. */
        MAIL,
        /** On a page, signed in. */
        PAGE
    }

    @Override
    public String act() {
        return "account.locked-down";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("how", how.name(), "sessions", Integer.toString(sessions), "password", "revoked");
    }
}
