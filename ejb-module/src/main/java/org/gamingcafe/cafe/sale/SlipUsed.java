package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Refusal;

/** This slip of the card terminal has paid something else in this shift ({@code sale.slip-used}). */
public final class SlipUsed extends Refusal {

    SlipUsed(String slip) {
        super("sale.slip-used", slip);
    }

    @Override
    public String field() {
        return "payments";
    }
}
