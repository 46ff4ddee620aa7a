package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** The owner of a deactivated account has come back by a mailed link. */
public record AccountReactivated(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "account.reactivated";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("status", "DEACTIVATED → ACTIVE");
    }
}
