package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** The session has been paused for as long as it may ({@code play.pause-used-up}). */
public final class PauseUsedUp extends Refusal {

    PauseUsedUp() {
        super("play.pause-used-up");
    }
}
