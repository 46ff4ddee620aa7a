package org.gamingcafe.cafe.game;

import org.gamingcafe.platform.kernel.Refusal;

/** The game is rated for older players, or the player has shown no document ({@code game.too-young}). */
public final class TooYoung extends Refusal {

    TooYoung(String title, int fromAge) {
        super("game.too-young", title, fromAge);
    }
}
