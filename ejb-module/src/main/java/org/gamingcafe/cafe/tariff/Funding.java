package org.gamingcafe.cafe.tariff;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;

/**
 * Who pays a bill: line by line, in the order of time, bonus before cash before credit. The parts of each line add up to
 * it, those of all lines to the total.
 *
 * @param missing what none of the buckets has
 */
public record Funding(Money bonus, Money cash, Money credit, Money missing, List<Part> lines) {

    public record Part(Money bonus, Money cash, Money credit, Money missing) {}

    /** What is there to pay from; none below zero. */
    public record Buckets(Money bonus, Money cash, Money credit) {}

    static Funding of(Bill bill, Buckets buckets) {
        var left = buckets;
        var parts = new ArrayList<Part>();
        for (var line : bill.lines()) {
            var bonus = Money.least(line.amount(), left.bonus());
            var rest = line.amount().minus(bonus);
            var cash = Money.least(rest, left.cash());
            rest = rest.minus(cash);
            var credit = Money.least(rest, left.credit());
            parts.add(new Part(bonus, cash, credit, rest.minus(credit)));
            left = new Buckets(
                    left.bonus().minus(bonus),
                    left.cash().minus(cash),
                    left.credit().minus(credit));
        }
        var zero = Money.zero(bill.total().currency());
        return new Funding(
                buckets.bonus().minus(left.bonus()),
                buckets.cash().minus(left.cash()),
                buckets.credit().minus(left.credit()),
                parts.stream().map(Part::missing).reduce(zero, Money::plus),
                parts);
    }
}
