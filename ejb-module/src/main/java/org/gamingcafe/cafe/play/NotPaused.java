package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** Only a paused session can be resumed ({@code play.not-paused}). */
public final class NotPaused extends Refusal {

    NotPaused() {
        super("play.not-paused");
    }
}
