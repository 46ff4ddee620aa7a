package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Until when a budget lasts. It jumps as far as the {@link Envelope} allows, by halving, and looks at blocks of equal billed
 * seconds, or second by second, only near the limit.
 */
final class Ahead {

    /** More single seconds are not looked at; an earlier instant is named instead. */
    private static final int MOST_STEPS = 50_000;

    private final Tariff tariff;
    private final List<Slice> slices;
    private final long end;
    private final Money budget;
    private int steps;

    /** @param slices of the whole way, which is priced until its end */
    Ahead(Tariff tariff, List<Slice> slices, long end, Money budget) {
        this.tariff = tariff;
        this.slices = slices;
        this.end = end;
        this.budget = budget;
    }

    /** The last second, from one on that is past already, up to which no bill is above the budget. */
    long lasts(long from) {
        if (!isAffordable(from)) {
            return from;
        }
        var at = from;
        while (at < end) {
            at = jump(at);
            var next = at < end ? block(at) : end;
            var affordable = at < end ? within(at, next) : end;
            if (affordable < next) {
                return affordable;
            }
            at = next;
        }
        return end;
    }

    private long jump(long from) {
        var paid = Paid.seconds(Slice.until(from, slices)).paid();
        var low = from;
        var high = end;
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (isWithin(Envelope.of(tariff, Slice.until(middle, slices), paid))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The end of the seconds, from one on, that are billed alike. */
    private long block(long at) {
        var slice = sliceAt(at);
        if (slice == null || slice.from() > at) {
            return slice == null ? end : slice.from();
        }
        var before = Paid.seconds(Slice.until(at, slices));
        if (before.all() < tariff.view().freeSeconds()) {
            return Math.min(slice.until(), at + tariff.view().freeSeconds() - before.all());
        }
        if (!slice.isPaid()) {
            return slice.until();
        }
        var billed = tariff.billed(before.paid() + 1, before.least(tariff));
        return Math.min(slice.until(), at + billed - before.paid());
    }

    /** The slice in which an instant lies, or the next one. */
    private @Nullable Slice sliceAt(long at) {
        return slices.stream().filter(slice -> slice.until() > at).findFirst().orElse(null);
    }

    /** The last second of a block up to which no bill is above the budget. */
    private long within(long at, long block) {
        var slice = sliceAt(at);
        var isSteady = slice == null || slice.from() > at || !slice.isPaid();
        if (isSteady) {
            return isAffordable(at + 1) ? block : at;
        }
        if (isCertain(at + 1, block)) {
            return block;
        }
        var affordable = at;
        while (affordable < block && steps < MOST_STEPS && isAffordable(affordable + 1)) {
            affordable++;
            steps++;
        }
        return affordable;
    }

    private boolean isAffordable(long until) {
        return isWithin(Cost.of(tariff, Slice.until(until, slices)).total());
    }

    private boolean isWithin(Fraction cost) {
        return cost.rounded(tariff.terms().rounding()) <= budget.minor();
    }

    /**
     * Whether no bill within the block can be above the budget. Between two ends of a block the cost of seconds shared in
     * exact proportion rises or falls steadily; handing out whole seconds moves it by less than a second per slice, and a
     * day's maximum only lowers it.
     */
    private boolean isCertain(long first, long last) {
        return isAffordableInProportion(first) && isAffordableInProportion(last);
    }

    private boolean isAffordableInProportion(long until) {
        var way = Slice.until(until, slices);
        var used = Paid.seconds(way);
        if (tariff.isFree(used.all())) {
            return true;
        }
        var paid = way.stream().filter(Slice::isPaid).toList();
        var prices = paid.stream().map(slice -> slice.price().gross()).toList();
        var dearest = prices.stream().reduce(BigInteger.ZERO, BigInteger::max);
        var cheapest = prices.stream().reduce(dearest, BigInteger::min);
        var plain = paid.stream()
                .map(slice -> slice.price().gross().multiply(BigInteger.valueOf(slice.seconds())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        var billed = tariff.billed(used.paid(), used.least(tariff));
        var price = paid.getFirst().price();
        var moved = dearest.subtract(cheapest).multiply(BigInteger.valueOf(paid.size()));
        var fee = price.fee(tariff.terms().startUpMinor()).multiply(price.taxFactor());
        var least = Envelope.least(tariff, paid.getFirst());
        var cost = new Fraction(
                        plain.multiply(BigInteger.valueOf(billed)),
                        Price.GROSS.multiply(BigInteger.valueOf(used.paid())))
                .plus(new Fraction(moved.add(fee), Price.GROSS));
        return isWithin(cost.compareTo(least) < 0 ? least : cost);
    }
}
