package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A move to another address was given up, by the owner or by the old address. */
public record EmailChangeCancelled(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.email-change-cancelled";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("waits", "-");
    }
}
