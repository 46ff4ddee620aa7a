package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A seat has another key, or none any more. */
public record StationKeyChanged(
        StationId station,
        VenueId venue,
        @Nullable UUID before,
        @Nullable UUID after) implements DomainEvent {

    @Override
    public String act() {
        return after == null ? "station-key.revoked" : "station-key.issued";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", station.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("key", (before == null ? "-" : before.toString()) + " → " + (after == null ? "-" : after));
    }
}
