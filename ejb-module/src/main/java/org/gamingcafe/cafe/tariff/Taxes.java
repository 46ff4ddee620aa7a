package org.gamingcafe.cafe.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gamingcafe.platform.kernel.Money;

/** The taxes inside the amounts of a bill: one line per rate, shared among its items by largest remainder. */
final class Taxes {

    private final List<Bill.TaxLine> lines = new ArrayList<>();
    private final long[] ofItem;
    private final String currency;

    Taxes(List<Cost.Item> items, long[] amounts, String currency) {
        this.currency = currency;
        ofItem = new long[amounts.length];
        var rates = items.stream()
                .map(item -> item.slice().price().taxPpm())
                .distinct()
                .toList();
        for (var ppm : rates) {
            var mine = IntStream.range(0, amounts.length)
                    .filter(i -> items.get(i).slice().price().taxPpm() == ppm)
                    .toArray();
            share(ppm, mine, amounts);
        }
    }

    private void share(int ppm, int[] mine, long[] amounts) {
        var parts = IntStream.of(mine).mapToLong(i -> amounts[i]).toArray();
        var gross = new Money(IntStream.of(mine).mapToLong(i -> amounts[i]).sum(), currency);
        var tax = gross.taxInside(ppm);
        lines.add(new Bill.TaxLine(ppm, gross, tax));
        var shares = Shares.of(tax.minor(), parts);
        for (var i = 0; i < mine.length; i++) {
            ofItem[mine[i]] = shares[i];
        }
    }

    List<Bill.TaxLine> lines() {
        return lines;
    }

    Money ofItem(int item) {
        return new Money(ofItem[item], currency);
    }

    Money sum() {
        return lines.stream().map(Bill.TaxLine::tax).reduce(Money.zero(currency), Money::plus);
    }
}
