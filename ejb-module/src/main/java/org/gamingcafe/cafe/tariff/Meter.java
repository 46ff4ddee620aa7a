package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;

/**
 * Runs on at one price and says for how long a cost is not exceeded. It looks at whole blocks of seconds in which the
 * billed seconds stay the same, and second by second only near the limit.
 */
final class Meter {

    private final Tariff tariff;
    private final Slices before;
    private final TariffView.RuleView rule;
    private final long start;
    private final long most;

    Meter(Tariff tariff, Slices before, TariffView.RuleView rule, long start, long most) {
        this.tariff = tariff;
        this.before = before;
        this.rule = rule;
        this.start = start;
        this.most = most;
    }

    /** So many seconds, at most {@code length}, can be used so that no cost on the way is above the limit. */
    long secondsWithin(long length) {
        var used = 0L;
        while (used < length) {
            var next = before.seconds() + used + 1;
            if (isLinear(next)) {
                return Math.max(used, Math.min(length, linear()));
            }
            var block = Math.min(length, lastOfBlock(next) - before.seconds());
            var affordable = isCertain(used + 1, block) ? block : secondBySecond(used, block);
            if (affordable < block) {
                return affordable;
            }
            used = block;
        }
        return length;
    }

    /** From here on each second used is a second billed. */
    private boolean isLinear(long seconds) {
        return tariff.view().roundingSeconds() == 1
                && !tariff.isFree(seconds)
                && seconds >= tariff.view().minimumSeconds();
    }

    private long linear() {
        return rule.minorPerHour() == 0
                ? (before.plainCost() <= most ? Long.MAX_VALUE : 0)
                : Math.floorDiv(most - before.plainCost(), rule.minorPerHour());
    }

    private long lastOfBlock(long seconds) {
        return tariff.isFree(seconds) ? tariff.view().freeSeconds() : tariff.billed(seconds);
    }

    private long secondBySecond(long used, long block) {
        var affordable = used;
        while (affordable < block && after(affordable + 1).cost() <= most) {
            affordable++;
        }
        return affordable;
    }

    private Slices after(long seconds) {
        return before.and(new Slices.Slice(rule, start, start + seconds));
    }

    /**
     * Whether no cost within the block can be above the limit. Between two ends of a block the cost of seconds shared in
     * exact proportion rises or falls steadily; handing out whole seconds moves it by less than a second per slice.
     */
    private boolean isCertain(long first, long last) {
        if (tariff.isFree(before.seconds() + last)) {
            return true;
        }
        var end = after(last);
        var moved = Math.multiplyExact(end.all().size(), end.dearest() - end.cheapest());
        return proportional(after(first))
                        .max(proportional(end))
                        .add(BigInteger.valueOf(moved))
                        .compareTo(BigInteger.valueOf(most))
                <= 0;
    }

    private BigInteger proportional(Slices slices) {
        if (tariff.isFree(slices.seconds())) {
            return BigInteger.ZERO;
        }
        var exact = BigInteger.valueOf(tariff.billed(slices.seconds()))
                .multiply(BigInteger.valueOf(slices.plainCost()))
                .divideAndRemainder(BigInteger.valueOf(slices.seconds()));
        return exact[1].signum() == 0 ? exact[0] : exact[0].add(BigInteger.ONE);
    }
}
