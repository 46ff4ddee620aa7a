package org.gamingcafe.identity.leaving;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** An account will be deleted on this day, unless its owner changes their mind. */
public record DeletionScheduled(AccountId account, VenueId venue, Instant day) implements DomainEvent {

    @Override
    public String act() {
        return "account.deletion-scheduled";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("status", "ACTIVE → SCHEDULED_DELETION", "day", day.toString());
    }
}
