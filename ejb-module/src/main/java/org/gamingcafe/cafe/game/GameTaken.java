package org.gamingcafe.cafe.game;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has a game of this title or program ({@code game.taken}). */
public final class GameTaken extends Refusal {

    GameTaken(String title, String program) {
        super("game.taken", title, program);
    }
}
