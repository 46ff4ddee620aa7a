package org.gamingcafe.cafe.game;

import org.gamingcafe.platform.kernel.Refusal;

/** The game does not run at this seat ({@code game.not-running}). */
public final class NotRunningHere extends Refusal {

    NotRunningHere(String title, int number) {
        super("game.not-running", title, number);
    }
}
