package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody else has booked the seat, and it is locked for them ({@code reservation.seat-reserved}). */
public final class SeatReserved extends Refusal {

    SeatReserved() {
        super("reservation.seat-reserved");
    }
}
