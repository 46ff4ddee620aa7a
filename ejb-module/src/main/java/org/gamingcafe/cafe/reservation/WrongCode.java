package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** No booking of this seat can be taken up with this code or for this party ({@code reservation.wrong-code}). */
public final class WrongCode extends Refusal {

    WrongCode() {
        super("reservation.wrong-code");
    }
}
