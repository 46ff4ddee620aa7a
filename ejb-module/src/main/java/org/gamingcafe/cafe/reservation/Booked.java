package org.gamingcafe.cafe.reservation;

import java.util.List;
import java.util.UUID;

/**
 * A booking and the codes of its seats, in the order of their numbers. The codes are told this once.
 *
 * @param codes empty where none are given out: of a booking that was moved, the codes stay as they are
 */
public record Booked(ReservationView reservation, List<String> codes) {

    public Booked {
        codes = List.copyOf(codes);
    }

    UUID id() {
        return reservation.id();
    }
}
