package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** Who has begun a count or counted in it does not review it ({@code stock-count.own}). */
public final class CountedByOneself extends Refusal {

    CountedByOneself() {
        super("stock-count.own");
    }
}
