package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** One of the products is being counted already ({@code stock-count.under-way}). */
public final class CountUnderWay extends Refusal {

    CountUnderWay() {
        super("stock-count.under-way");
    }
}
