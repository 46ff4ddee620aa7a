package org.gamingcafe.cafe.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /** What is earned no more, where less is earned than before: the same the other way round. None if nothing is. */
    List<Leg> legsBack() {
        var amount = before.minus(after);
        if (!amount.isPositive()) {
            return List.of();
        }
        var tax = tax().negated();
        return Stream.concat(
                        Stream.of(new Earned(Chart.PLAY_REVENUE, amount.minus(tax)), new Earned(Chart.TAX_PAYABLE, tax))
                                .filter(part -> part.amount().isPositive())
                                .map(part -> Leg.debit(part.chart(), null, part.amount())),
                        Stream.of(Leg.credit(Chart.PASSES, null, amount)))
                .toList();
    }

    private record Earned(Chart chart, Money amount) {}

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
