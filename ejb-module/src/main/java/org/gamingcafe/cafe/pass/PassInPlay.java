package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Refusal;

/** A play session has the pass ({@code pass.in-play}). */
public final class PassInPlay extends Refusal {

    PassInPlay() {
        super("pass.in-play");
    }
}
