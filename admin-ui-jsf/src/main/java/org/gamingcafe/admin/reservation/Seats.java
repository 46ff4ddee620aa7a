package org.gamingcafe.admin.reservation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.reservation.Booked;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.jspecify.annotations.Nullable;

/** How the seats of a booking are written. */
final class Seats {

    private Seats() {}

    static String numbers(ReservationView booking) {
        return booking.seats().stream()
                .map(seat -> String.valueOf(seat.number()))
                .collect(Collectors.joining(", "));
    }

    /** Each seat with its code, where codes have just been given out. */
    static List<SeatCode> codes(@Nullable Booked booked) {
        if (booked == null) {
            return List.of();
        }
        var seats = booked.reservation().seats();
        return IntStream.range(0, Math.min(seats.size(), booked.codes().size()))
                .mapToObj(
                        i -> new SeatCode(seats.get(i).number(), booked.codes().get(i)))
                .toList();
    }
}
