package org.gamingcafe.cafe.game;

import org.gamingcafe.platform.kernel.Refusal;

/** The game is not on this seat, or not in the catalogue any more ({@code game.not-here}). */
public final class NotAtThisSeat extends Refusal {

    NotAtThisSeat(String title, int number) {
        super("game.not-here", title, number);
    }
}
