package org.gamingcafe.cafe.venue;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue has come into being. */
public record VenueFounded(VenueId venue, String code, String zone, String currency) implements DomainEvent {

    @Override
    public String act() {
        return "venue.founded";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("code", code, "zone", zone, "currency", currency);
    }
}
