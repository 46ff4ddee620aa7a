package org.gamingcafe.identity.role;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The account has another role in the venue than before. */
public record RoleAssigned(
        AccountId account, VenueId venue, @Nullable Role before, Role role) implements DomainEvent {

    @Override
    public String act() {
        return "role.assigned";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("before", before == null ? "" : before.name(), "after", role.name());
    }
}
