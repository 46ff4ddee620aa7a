package org.gamingcafe.cafe.till;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** How cash moves between safe and drawer, in legs of the ledger. Nothing moves, no legs. */
final class Handover {

    private Handover() {}

    static List<Leg> toDrawer(TillId till, Money openingFloat) {
        return move(Chart.DRAWER, till.value(), Chart.SAFE, null, openingFloat);
    }

    /** What is missing or too much is booked as such; then all that was counted goes to the safe. */
    static List<Leg> toSafe(TillId till, Money expected, Money counted) {
        var legs = new ArrayList<Leg>();
        var difference = counted.minus(expected);
        if (difference.isNegative()) {
            legs.addAll(move(Chart.OVER_SHORT, null, Chart.DRAWER, till.value(), difference.negated()));
        } else {
            legs.addAll(move(Chart.DRAWER, till.value(), Chart.OVER_SHORT, null, difference));
        }
        legs.addAll(move(Chart.SAFE, null, Chart.DRAWER, till.value(), counted));
        return legs;
    }

    static List<Leg> endowment(Money cash) {
        return move(Chart.SAFE, null, Chart.OWNER, null, cash);
    }

    private static List<Leg> move(
            Chart to, @Nullable UUID toOwner, Chart from, @Nullable UUID fromOwner, Money amount) {
        return amount.isZero()
                ? List.of()
                : List.of(Leg.debit(to, toOwner, amount), Leg.credit(from, fromOwner, amount));
    }
}
