package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** So many wrong proofs in a row that no more are looked at for a while. Whoever sent them knew the password. */
public record SecondFactorLocked(AccountId account, int failures, Instant at, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.locked";
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
