package org.gamingcafe.identity.password;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A password will soon have to be changed; said once for each expiry. */
public record PasswordExpires(AccountId account, Instant at) implements DomainEvent {

    @Override
    public String act() {
        return "password.expires";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("expiresAt", at.toString());
    }
}
