package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A deactivated account counts again: its owner has come by a mailed link, or the house lets them in. */
public record AccountReactivated(AccountId account, AccountView.Status status) implements DomainEvent {

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
        return Map.of("status", "DEACTIVATED → " + status);
    }
}
