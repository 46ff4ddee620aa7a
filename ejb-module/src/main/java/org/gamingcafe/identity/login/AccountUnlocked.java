package org.gamingcafe.identity.login;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Passwords of this account are looked at again before the time of its lock was over. */
public record AccountUnlocked(AccountId account, How how, Instant at) implements DomainEvent {

    public enum How {
        /** By a link sent to the owner. */
        MAIL,
        /** The owner has set a new password. */
        NEW_PASSWORD,
        /** By somebody who may manage accounts. */
        STAFF
    }

    @Override
    public String act() {
        return "account.unlocked";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("how", how.name());
    }
}
