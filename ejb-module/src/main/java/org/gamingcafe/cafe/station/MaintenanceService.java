package org.gamingcafe.cafe.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Seats that are out of order. While a ticket is open nobody can sit down; who plays when it is opened plays on, and the
 * seat is kept back afterwards.
 */
@Stateless
@RolesAllowed(Permission.STATION_COMMAND)
public class MaintenanceService {

    public static final int LONGEST = 300;

    private static final int KEYS = 2;

    @Inject
    Tickets tickets;

    @Inject
    Registry registry;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    public TicketView open(StationId station, String reason) {
        var details = mayAct(station);
        var plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new InvalidInput("reason", "station-ticket.reason", LONGEST);
        }
        tickets.lock(station);
        var by = Call.current().caller().account();
        var ticket = new TicketView(Ids.next(), station, plain, clock.instant(), by, null, null, null);
        tickets.open(ticket);
        events.fire(new TicketChanged(details.station().venue(), ticket));
        return ticket;
    }

    /** The seat is free again when its last ticket is closed. Refused with {@code station-ticket.closed}. */
    public TicketView close(StationId station, UUID id, @Nullable String note) {
        var ticket = tickets.find(id)
                .filter(known -> known.station().equals(station))
                .orElseThrow(() -> new NotFound("station-ticket"));
        var details = registry.find(station).orElseThrow(() -> new NotFound("station-ticket"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_COMMAND, details.station().venue(), "station-ticket");
        var plain = note == null || note.isBlank() ? null : note.strip();
        if (plain != null && plain.length() > LONGEST) {
            throw new InvalidInput("note", "station-ticket.reason", LONGEST);
        }
        tickets.lock(station);
        if (!tickets.close(ticket, clock.instant(), Call.current().caller().account(), plain)) {
            throw new TicketClosed();
        }
        var closed = tickets.find(id).orElseThrow(() -> new NotFound("station-ticket"));
        events.fire(new TicketChanged(details.station().venue(), closed));
        return closed;
    }

    /** Newest first, open and closed ones. */
    @RolesAllowed(Permission.STATION_READ)
    public Slice<TicketView> history(StationId station, PageRequest page) {
        var details = registry.find(station).orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_READ, details.station().venue(), "station");
        var keys = Cursor.keys(page.after(), KEYS);
        var rows = keys.isEmpty()
                ? tickets.of(station, null, null, page.size() + 1)
                : tickets.of(station, Cursor.instant(keys.getFirst()), Cursor.id(keys.getLast()), page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.openedAt(), last.id()));
    }

    private StationDetails mayAct(StationId station) {
        var details = registry.find(station)
                .filter(known -> known.retiredAt() == null)
                .orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_COMMAND, details.station().venue(), "station");
        return details;
    }
}
