package org.gamingcafe.cafe.venue;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Something else is said of a venue. */
public record VenueEdited(VenueId venue, VenueEdit before, VenueEdit after) implements DomainEvent {

    @Override
    public String act() {
        return "venue.edited";
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
