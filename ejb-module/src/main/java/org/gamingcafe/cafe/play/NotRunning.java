package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** A pause needs a running session; this one is paused already ({@code play.not-running}). */
public final class NotRunning extends Refusal {

    NotRunning() {
        super("play.not-running");
    }
}
