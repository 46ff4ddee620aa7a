package org.gamingcafe.cafe.play;

import org.gamingcafe.platform.kernel.Refusal;

/** The session was not settled, or would not cost less than it does ({@code play.nothing-to-correct}). */
public final class NothingToCorrect extends Refusal {

    NothingToCorrect() {
        super("play.nothing-to-correct");
    }
}
