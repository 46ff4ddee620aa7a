package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The owner of an account wants to move to another address; which one is personal. */
public record EmailChangeAsked(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.email-change-asked";
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
