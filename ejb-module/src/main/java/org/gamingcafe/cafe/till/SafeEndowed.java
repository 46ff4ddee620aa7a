package org.gamingcafe.cafe.till;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** The owner has put cash into the safe. */
public record SafeEndowed(VenueId venue, UUID entry, Money cash) implements DomainEvent {

    @Override
    public String act() {
        return "safe.endowed";
    }

    @Override
    public Subject subject() {
        return Subject.of("entry", entry);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("cash", cash.toString());
    }
}
