package org.gamingcafe.identity.login;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * So many wrong passwords in a row that no more are looked at for a while. Said of names that nobody has too, so that both
 * cost the same.
 *
 * @param account an id that no account has, if nobody has the name
 */
public record AccountLocked(AccountId account, int failures, Instant at, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "account.locked";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("failures", Integer.toString(failures), "lockedUntil", until.toString());
    }
}
