package org.gamingcafe.identity.leaving;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody has deactivated their own account. */
public record AccountLeft(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.left";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("status", "ACTIVE → DEACTIVATED");
    }
}
