package org.gamingcafe.cafe.station;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Something is wrong with a seat, or not any more. */
public record TicketChanged(VenueId venue, TicketView ticket) implements DomainEvent {

    @Override
    public String act() {
        return ticket.isOpen() ? "station-ticket.opened" : "station-ticket.closed";
    }

    @Override
    public Subject subject() {
        return Subject.of("station", ticket.station().value());
    }

    @Override
    public String reason() {
        return ticket.reason();
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("ticket", ticket.id().toString(), "state", ticket.isOpen() ? "OPEN" : "CLOSED");
    }
}
