package org.gamingcafe.cafe.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A usage cut wherever its price changes. Slices at one price that follow each other without a break are one. The cost of
 * slices is kept as minor units times seconds per hour, so that it stays a whole number until it is rounded.
 */
final class Slices {

    static final long HOUR = 3_600;

    /** So many seconds at one price; from and until are seconds of the epoch. */
    record Slice(TariffView.RuleView rule, long from, long until) {

        long seconds() {
            return until - from;
        }

        /** A night in two rules, before and after midnight, is one line of a bill. */
        boolean goesOnIn(Slice next) {
            return until == next.from()
                    && rule.groupId().equals(next.rule().groupId())
                    && rule.name().equals(next.rule().name())
                    && rule.minorPerHour() == next.rule().minorPerHour();
        }
    }

    private final Tariff tariff;
    private final List<Slice> slices;
    private final long seconds;

    private Slices(Tariff tariff, List<Slice> slices) {
        this.tariff = tariff;
        this.slices = slices;
        this.seconds = slices.stream().mapToLong(Slice::seconds).sum();
    }

    /** @throws NoTariff where the tariff has no price for a time of use */
    static Slices of(Tariff tariff, Usage usage) {
        var slices = new Slices(tariff, List.of());
        for (var segment : usage.segments()) {
            var at = segment.from().getEpochSecond();
            var end = segment.until().getEpochSecond();
            while (segment.billable() && at < end) {
                var stretch = tariff.stretch(segment.groupId(), at);
                var until = Math.min(stretch.until(), end);
                slices = slices.and(new Slice(stretch.rule(), at, until));
                at = until;
            }
        }
        return slices;
    }

    Slices and(Slice next) {
        var more = new ArrayList<>(slices);
        if (!more.isEmpty() && more.getLast().goesOnIn(next)) {
            more.set(more.size() - 1, new Slice(next.rule(), more.getLast().from(), next.until()));
        } else {
            more.add(next);
        }
        return new Slices(tariff, more);
    }

    List<Slice> all() {
        return slices;
    }

    /** Used seconds, before rounding. */
    long seconds() {
        return seconds;
    }

    /** The billed seconds of each slice: whole units in sum, shared by largest remainder; nothing within the free ones. */
    long[] billed() {
        var used = slices.stream().mapToLong(Slice::seconds).toArray();
        if (tariff.isFree(seconds)) {
            return new long[used.length];
        }
        var billed = tariff.billed(seconds);
        return billed == seconds ? used : Shares.of(billed, used);
    }

    long[] costs() {
        var billed = billed();
        var costs = new long[billed.length];
        for (var i = 0; i < costs.length; i++) {
            costs[i] = Math.multiplyExact(billed[i], slices.get(i).rule().minorPerHour());
        }
        return costs;
    }

    long cost() {
        return LongStream.of(costs()).reduce(0, Math::addExact);
    }

    /** What the used seconds themselves cost, nothing added and nothing free. */
    long plainCost() {
        return slices.stream()
                .mapToLong(slice ->
                        Math.multiplyExact(slice.seconds(), slice.rule().minorPerHour()))
                .reduce(0, Math::addExact);
    }

    long dearest() {
        return slices.stream()
                .mapToLong(slice -> slice.rule().minorPerHour())
                .max()
                .orElse(0);
    }

    long cheapest() {
        return slices.stream()
                .mapToLong(slice -> slice.rule().minorPerHour())
                .min()
                .orElse(0);
    }

    /** Rounded once, halves up. */
    static long minor(long cost) {
        return Math.floorDiv(Math.addExact(cost, HOUR / 2), HOUR);
    }

    /** The largest cost that is rounded to at most so many minor units. */
    static long largestCost(long minor) {
        return minor >= Long.MAX_VALUE / HOUR - 1 ? Long.MAX_VALUE : minor * HOUR + HOUR / 2 - 1;
    }
}
