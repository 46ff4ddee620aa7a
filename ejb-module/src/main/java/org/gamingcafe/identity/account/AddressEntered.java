package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The house has entered an address for somebody who signs in without one; what it is, is personal. */
public record AddressEntered(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.address-entered";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("waits", "email");
    }
}
