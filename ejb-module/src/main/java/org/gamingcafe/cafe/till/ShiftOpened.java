package org.gamingcafe.cafe.till;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** A cashier has opened a till with a float from the safe. */
public record ShiftOpened(UUID shift, TillId till, VenueId venue, Money openingFloat) implements DomainEvent {

    @Override
    public String act() {
        return "shift.opened";
    }

    @Override
    public Subject subject() {
        return Subject.of("shift", shift);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("till", till.toString(), "openingFloat", openingFloat.toString());
    }
}
