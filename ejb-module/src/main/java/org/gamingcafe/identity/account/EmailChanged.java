package org.gamingcafe.identity.account;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * An account has moved to another address; both are personal.
 *
 * @param change by which the old address can be told
 */
public record EmailChanged(AccountId account, VenueId venue, UUID change) implements DomainEvent {

    @Override
    public String act() {
        return "account.email-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("fields", "email");
    }
}
