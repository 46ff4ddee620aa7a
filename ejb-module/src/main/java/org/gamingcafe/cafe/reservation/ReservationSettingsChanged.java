package org.gamingcafe.cafe.reservation;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** How one books in a venue has changed. */
public record ReservationSettingsChanged(VenueId venue, ReservationSettings before, ReservationSettings after)
        implements DomainEvent {

    @Override
    public String act() {
        return "reservation.settings-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return after.changesSince(before);
    }
}
