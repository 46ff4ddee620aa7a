package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** More has come than was ordered ({@code purchase-order.more-than-ordered}). */
public final class MoreThanOrdered extends Refusal {

    MoreThanOrdered(String product, int missing) {
        super("purchase-order.more-than-ordered", product, missing);
    }

    @Override
    public String field() {
        return "quantity";
    }
}
