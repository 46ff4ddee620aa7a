package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue is closed then, or for a part of the time ({@code reservation.closed}). */
public final class VenueClosed extends Refusal {

    VenueClosed() {
        super("reservation.closed");
    }
}
