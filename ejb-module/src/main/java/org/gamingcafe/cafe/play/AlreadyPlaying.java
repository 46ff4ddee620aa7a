package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** The member sits at another station ({@code play.already-playing}). */
public final class AlreadyPlaying extends Refusal {

    AlreadyPlaying() {
        super("play.already-playing");
    }
}
