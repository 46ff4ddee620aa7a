package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A group has more stations, numbered from the first one on. */
public record StationsAdded(VenueId venue, UUID group, int first, int count) implements DomainEvent {

    @Override
    public String act() {
        return "station.added";
    }

    @Override
    public Subject subject() {
        return Subject.of("station-group", group);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("first", Integer.toString(first), "count", Integer.toString(count));
    }
}
