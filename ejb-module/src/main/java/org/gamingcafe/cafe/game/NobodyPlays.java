package org.gamingcafe.cafe.game;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody plays at the seat, so nobody can have a licence ({@code game.nobody-plays}). */
public final class NobodyPlays extends Refusal {

    NobodyPlays(int number) {
        super("game.nobody-plays", number);
    }
}
