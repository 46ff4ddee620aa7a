package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Refusal;

/** Sold only from an age on that nobody has seen a document of ({@code sale.age}). */
public final class TooYoungToBuy extends Refusal {

    public TooYoungToBuy(String product, int fromAge) {
        super("sale.age", product, fromAge);
    }

    @Override
    public String field() {
        return "ageSeen";
    }
}
