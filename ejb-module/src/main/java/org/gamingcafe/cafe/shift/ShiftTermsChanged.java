package org.gamingcafe.cafe.shift;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** How exact a venue wants its drawers has changed. */
public record ShiftTermsChanged(VenueId venue, Money before, Money after) implements DomainEvent {

    @Override
    public String act() {
        return "shift.terms-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("differenceLimit", before + " → " + after);
    }
}
