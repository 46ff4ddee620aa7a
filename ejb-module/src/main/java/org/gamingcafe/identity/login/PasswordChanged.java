package org.gamingcafe.identity.login;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has a new password. */
public record PasswordChanged(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "password.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("password", "another one", "mustChangePassword", "false");
    }
}
