package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** The booking is not in a state for this any more, or not yet ({@code reservation.over}). */
public final class ReservationOver extends Refusal {

    ReservationOver() {
        super("reservation.over");
    }
}
