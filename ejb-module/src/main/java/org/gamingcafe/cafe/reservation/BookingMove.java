package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Another time, or other seats, for a booking.
 *
 * @param group null: the same
 * @param stations exactly these seats; empty: any of the group
 */
public record BookingMove(@Nullable UUID group, List<StationId> stations, Instant startsAt, int minutes) {

    public BookingMove {
        stations = List.copyOf(stations);
    }

    NewReservation asked(Reservation booking) {
        return new NewReservation(
                booking.account(),
                booking.guestName(),
                group == null ? booking.group() : group,
                booking.seats(),
                stations,
                startsAt,
                minutes,
                booking.accompanied());
    }
}
