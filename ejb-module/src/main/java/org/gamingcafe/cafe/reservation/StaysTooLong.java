package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** The house rules end the stay before the booking does ({@code reservation.stays-too-long}). */
public final class StaysTooLong extends Refusal {

    StaysTooLong() {
        super("reservation.stays-too-long");
    }
}
