package org.gamingcafe.cafe.shift;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** The next cashier has taken a drawer over as it was counted. */
public record DrawerHandedOver(UUID shift, UUID next, VenueId venue, Money counted) implements DomainEvent {

    @Override
    public String act() {
        return "shift.handed-over";
    }

    @Override
    public Subject subject() {
        return Subject.of("shift", shift);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("next", next.toString(), "counted", counted.toString());
    }
}
