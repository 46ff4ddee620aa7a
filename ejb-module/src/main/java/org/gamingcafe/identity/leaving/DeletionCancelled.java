package org.gamingcafe.identity.leaving;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** An account will not be deleted after all. @param wasScheduled whether it was confirmed already */
public record DeletionCancelled(AccountId account, VenueId venue, boolean wasScheduled) implements DomainEvent {

    @Override
    public String act() {
        return "account.deletion-cancelled";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("status", wasScheduled ? "SCHEDULED_DELETION → ACTIVE" : "ACTIVE");
    }
}
