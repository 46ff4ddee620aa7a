package org.gamingcafe.cafe.till;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** A cashier has counted the drawer and handed it back. */
public record ShiftClosed(UUID shift, TillId till, VenueId venue, Money expected, Money counted)
        implements DomainEvent {

    @Override
    public String act() {
        return "shift.closed";
    }

    @Override
    public Subject subject() {
        return Subject.of("shift", shift);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "till", till.toString(),
                "expected", expected.toString(),
                "counted", counted.toString(),
                "difference", counted.minus(expected).toString());
    }
}
