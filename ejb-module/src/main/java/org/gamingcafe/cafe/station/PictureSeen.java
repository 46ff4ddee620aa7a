package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody of the house has looked at the screen of a seat. */
public record PictureSeen(VenueId venue, StationId station, UUID command) implements DomainEvent {

    @Override
    public String act() {
        return "station-picture.seen";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", station.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("command", command.toString());
    }
}
