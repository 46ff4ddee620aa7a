package org.gamingcafe.cafe.pass;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.Money;

/**
 * A part of the price of a pass that is not owed any more. Tax is what lies inside all that is earned, less what lay inside
 * before, so that the taxes of the parts add up to the tax of the price.
 *
 * @param before earned so far
 * @param after earned with this part
 * @param isBreakage never used and never to be used: without tax
 */
record Earning(Money before, Money after, int taxPpm, boolean isBreakage) {

    Money amount() {
        return after.minus(before);
    }

    private Money tax() {
        return after.taxInside(taxPpm).minus(before.taxInside(taxPpm));
    }

    /** None if nothing is earned. */
    List<Leg> legs() {
        var legs = new ArrayList<Leg>();
        if (!amount().isPositive()) {
            return legs;
        }
        legs.add(Leg.debit(Chart.PASSES, null, amount()));
        if (isBreakage) {
            legs.add(Leg.credit(Chart.BREAKAGE, null, amount()));
            return legs;
        }
        var net = amount().minus(tax());
        if (net.isPositive()) {
            legs.add(Leg.credit(Chart.PLAY_REVENUE, null, net));
        }
        if (tax().isPositive()) {
            legs.add(Leg.credit(Chart.TAX_PAYABLE, null, tax()));
        }
        return legs;
    }
}
