package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody has another public nickname. */
public record UsernameChosen(AccountId account, VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "account.username-chosen";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("fields", "username");
    }
}
