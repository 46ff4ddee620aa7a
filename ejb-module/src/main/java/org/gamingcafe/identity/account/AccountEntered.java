package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody is new to the house. */
public record AccountEntered(AccountId account, VenueId venue, AccountView.Kind kind) implements DomainEvent {

    @Override
    public String act() {
        return "account.entered";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("kind", kind.name());
    }
}
