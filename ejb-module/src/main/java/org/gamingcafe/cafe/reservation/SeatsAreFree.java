package org.gamingcafe.cafe.reservation;

import org.gamingcafe.platform.kernel.Refusal;

/** There is no need to wait: such seats are free ({@code waiting-list.seats-free}). */
public final class SeatsAreFree extends Refusal {

    SeatsAreFree() {
        super("waiting-list.seats-free");
    }
}
