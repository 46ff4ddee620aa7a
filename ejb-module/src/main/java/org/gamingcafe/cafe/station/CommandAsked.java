package org.gamingcafe.cafe.station;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A seat was told to do something. What is written to a player stays between them. */
public record CommandAsked(VenueId venue, CommandView command) implements DomainEvent {

    @Override
    public String act() {
        return "station-command.asked";
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
                "means", command.means().name());
    }
}
