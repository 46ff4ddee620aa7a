package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** The session is over ({@code play.already-ended}). */
public final class AlreadyEnded extends Refusal {

    AlreadyEnded() {
        super("play.already-ended");
    }
}
