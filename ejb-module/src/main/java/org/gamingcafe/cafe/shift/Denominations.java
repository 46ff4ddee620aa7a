package org.gamingcafe.cafe.shift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/** The coins and notes of a currency. One that is not listed has 1, 2 and 5 of each power of ten. */
final class Denominations {

    private static final int POWERS_ABOVE_ONE = 5;

    private static final Map<String, long[]> KNOWN = Map.ofEntries(
            Map.entry("EUR", new long[] {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}),
            Map.entry("USD", new long[] {10000, 5000, 2000, 1000, 500, 200, 100, 50, 25, 10, 5, 1}),
            Map.entry("GBP", new long[] {5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}),
            Map.entry("CHF", new long[] {100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5}),
            Map.entry("JPY", new long[] {10000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1}),
            Map.entry("PLN", new long[] {50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1}),
            Map.entry("CZK", new long[] {500000, 200000, 100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100}),
            Map.entry("KWD", new long[] {20000, 10000, 5000, 1000, 500, 250, 100, 50, 20, 10, 5}));

    private Denominations() {}

    /** The largest first. */
    static List<Money> of(String currency) {
        var known = KNOWN.get(currency);
        var values =
                known == null ? usual(currency) : LongStream.of(known).boxed().toList();
        return values.stream().map(value -> new Money(value, currency)).toList();
    }

    private static List<Long> usual(String currency) {
        var values = new ArrayList<Long>();
        var power = 1L;
        for (var digit = 0; digit < Money.digits(currency) + POWERS_ABOVE_ONE; digit++) {
            Collections.addAll(values, power, 2 * power, 5 * power);
            power *= 10;
        }
        return values.reversed();
    }

    /** What was counted; refuses what is no coin or note of the currency, and one that is named twice. */
    static Money total(List<Pile> piles, String currency) {
        var all = new HashSet<>(of(currency));
        var total = Money.zero(currency);
        for (var pile : piles) {
            if (!all.remove(pile.of())) {
                throw new InvalidInput("piles", "shift.denomination", pile.of());
            }
            total = total.plus(pile.worth());
        }
        return total;
    }
}
