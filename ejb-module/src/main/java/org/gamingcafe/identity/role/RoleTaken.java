package org.gamingcafe.identity.role;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The account has no role in the venue any more. */
public record RoleTaken(AccountId account, VenueId venue, Role before) implements DomainEvent {

    @Override
    public String act() {
        return "role.taken";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("before", before.name(), "after", "");
    }
}
