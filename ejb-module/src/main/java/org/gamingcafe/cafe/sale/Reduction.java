package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What a cashier takes off, line by line and off the whole. Pure. */
final class Reduction {

    private static final int WHOLE = 10_000;

    private Reduction() {}

    /** @param prices of one piece, line by line */
    static List<Money> ownOf(NewSale sale, List<Money> prices) {
        var own = new ArrayList<Money>();
        for (var i = 0; i < prices.size(); i++) {
            var line = sale.lines().get(i);
            var full = prices.get(i).times(line.quantity());
            var discount = line.discount();
            own.add(discount == null ? Money.zero(full.currency()) : discount.off(full, "lines[" + i + "].discount"));
        }
        return List.copyOf(own);
    }

    /** What each line comes to after its own discount. */
    static List<Money> rests(NewSale sale, List<Money> prices, List<Money> own) {
        return IntStream.range(0, prices.size())
                .mapToObj(
                        i -> prices.get(i).times(sale.lines().get(i).quantity()).minus(own.get(i)))
                .toList();
    }

    static Money ofWhole(NewSale sale, Money rest) {
        var discount = sale.discount();
        return discount == null ? Money.zero(rest.currency()) : discount.off(rest, "discount");
    }

    /** Whether so much of the full price is within a share of it. */
    static boolean isWithin(Money byHand, Money full, int limitBps) {
        return Math.multiplyExact(byHand.minor(), WHOLE) <= Math.multiplyExact(full.minor(), limitBps);
    }

    static boolean isAny(NewSale sale) {
        return sale.discount() != null || sale.lines().stream().anyMatch(line -> line.discount() != null);
    }

    /** The same for who decides: "2 × Cola − 10 %, 1 × Chips; 12.40 EUR − 1.00". */
    static String what(NewSale sale, Map<UUID, String> names, Money full) {
        var lines = sale.lines().stream()
                .map(line -> line.quantity() + " × " + names.getOrDefault(line.product(), "?") + off(line.discount()))
                .collect(Collectors.joining(", "));
        return lines + "; " + full + off(sale.discount());
    }

    private static String off(@Nullable Discount discount) {
        return discount == null ? "" : " − " + discount.said();
    }

    /** All that a second person consents to: what is sold to whom, and what is taken off. */
    static String operation(NewSale sale, VenueId venue) {
        var print = new StringBuilder("discount\n").append(venue).append('\n').append(sale.account());
        for (var line : sale.lines()) {
            var discount = line.discount();
            print.append('\n').append(line.product()).append(" × ").append(line.quantity());
            print.append(" − ").append(discount == null ? "" : discount.print());
        }
        var discount = sale.discount();
        return print.append("\n− ")
                .append(discount == null ? "" : discount.print())
                .append('\n')
                .append(sale.promotion())
                .toString();
    }
}
