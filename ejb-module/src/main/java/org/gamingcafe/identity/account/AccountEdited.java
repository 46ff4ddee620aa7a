package org.gamingcafe.identity.account;

import java.util.List;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** What is known of somebody was changed. @param fields their names; what they say is personal */
public record AccountEdited(AccountId account, VenueId venue, List<String> fields) implements DomainEvent {

    @Override
    public String act() {
        return "account.edited";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("fields", String.join(",", fields));
    }
}
