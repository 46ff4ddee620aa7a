package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** The seat is booked from an earlier moment on ({@code reservation.seat-claimed}). */
public final class SeatClaimed extends Refusal {

    SeatClaimed() {
        super("reservation.seat-claimed");
    }
}
