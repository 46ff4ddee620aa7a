package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The house lets this person in no more. @param reason in the words of who decided it */
public record AccountDeactivated(AccountId account, VenueId venue, String reason) implements DomainEvent {

    @Override
    public String act() {
        return "account.deactivated";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("status", AccountView.Status.DEACTIVATED.name());
    }
}
