package org.gamingcafe.cafe.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that nobody can play: in the whole venue, in a room, or at some seats.
 *
 * @param room nothing: not a room
 * @param seats empty: the room, or the whole venue
 * @param from nothing: from now on
 * @param until when it was over; nothing: it lasts
 * @param untilHeard for each seat it is over as soon as the seat is heard of again; else when somebody says so
 */
public record NewIncident(
        VenueId venue,
        @Nullable UUID room,
        List<StationId> seats,
        String reason,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean untilHeard) {

    public static final int MOST = 1_000;

    public NewIncident {
        seats = List.copyOf(seats);
        Reason.checked(reason);
        if (seats.size() > MOST || room != null && !seats.isEmpty()) {
            throw new InvalidInput("stationIds", "incident.seats", MOST);
        }
    }

    /** Of one that lasts. */
    public NewIncident(
            VenueId venue,
            @Nullable UUID room,
            List<StationId> seats,
            String reason,
            @Nullable Instant from,
            boolean untilHeard) {
        this(venue, room, seats, reason, from, null, untilHeard);
    }

    IncidentView.Scope scope() {
        if (room != null) {
            return IncidentView.Scope.ROOM;
        }
        return seats.isEmpty() ? IncidentView.Scope.VENUE : IncidentView.Scope.SEATS;
    }
}
