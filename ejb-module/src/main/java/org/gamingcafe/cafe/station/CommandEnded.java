package org.gamingcafe.cafe.station;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A seat has done what it was told, or could not, or has not answered. */
public record CommandEnded(VenueId venue, CommandView command) implements DomainEvent {

    @Override
    public String act() {
        return "station-command.ended";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", command.station().value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "command", command.id().toString(),
                "kind", command.kind().name(),
                "state", command.state().name());
    }
}
