package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** In this state the count cannot do that ({@code stock-count.state}). */
public final class CountNotOpen extends Refusal {

    CountNotOpen(StockCountView.State state) {
        super("stock-count.state", state);
    }
}
