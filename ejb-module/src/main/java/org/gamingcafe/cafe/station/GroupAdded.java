package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue has another group of stations. */
public record GroupAdded(VenueId venue, UUID group, String name) implements DomainEvent {

    @Override
    public String act() {
        return "station-group.added";
    }

    @Override
    public Subject subject() {
        return Subject.of("station-group", group);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("name", name);
    }
}
