package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** This member has as many bookings to come as one may ({@code reservation.too-many}). */
public final class TooManyBookings extends Refusal {

    TooManyBookings() {
        super("reservation.too-many");
    }
}
