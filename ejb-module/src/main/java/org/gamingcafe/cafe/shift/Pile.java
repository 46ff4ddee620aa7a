package org.gamingcafe.cafe.shift;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/** So many pieces of one coin or note. */
public record Pile(Money of, long pieces) {

    private static final int MOST = 100_000;

    public Pile {
        if (pieces < 0 || pieces > MOST) {
            throw new InvalidInput("piles", "shift.pieces", MOST);
        }
    }

    Money worth() {
        return of.times(pieces);
    }
}
