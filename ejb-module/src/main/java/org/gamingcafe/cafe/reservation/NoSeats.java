package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** So many seats are not free then ({@code reservation.no-seats}). */
public final class NoSeats extends Refusal {

    NoSeats() {
        super("reservation.no-seats");
    }
}
