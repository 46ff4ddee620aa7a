package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.gamingcafe.platform.kernel.Money;

/** The price of time: a pure function of a tariff version and a usage. No clock, no queries, no chance. */
final class Billing {

    private Billing() {}

    static Bill bill(Tariff tariff, Usage usage) {
        return bill(tariff, Slices.of(tariff, usage));
    }

    private static Bill bill(Tariff tariff, Slices slices) {
        var currency = tariff.view().currency();
        var ppm = tariff.view().taxPpm();
        var billed = slices.billed();
        var costs = slices.costs();
        var total = new Money(Slices.minor(LongStream.of(costs).sum()), currency);
        var tax = total.taxInside(ppm);
        var amounts = Shares.of(total.minor(), costs);
        var taxes = Shares.of(tax.minor(), amounts);
        var lines = new ArrayList<Bill.Line>();
        for (var i = 0; i < billed.length; i++) {
            var slice = slices.all().get(i);
            lines.add(new Bill.Line(
                    slice.rule().name(),
                    Instant.ofEpochSecond(slice.from()),
                    Instant.ofEpochSecond(slice.until()),
                    billed[i],
                    slice.rule().minorPerHour(),
                    new Money(amounts[i], currency),
                    new Money(taxes[i], currency)));
        }
        return new Bill(LongStream.of(billed).sum(), total, tax, ppm, lines);
    }

    /**
     * An amount that no bill on the way through the usage exceeds; where one price holds throughout, it is the bill.
     * Nothing is taken as free.
     */
    static Money enough(Tariff tariff, Usage usage) {
        var slices = Slices.of(tariff, usage);
        return new Money(Slices.minor(most(tariff, slices)), tariff.view().currency());
    }

    private static long most(Tariff tariff, Slices slices) {
        if (slices.seconds() == 0) {
            return 0;
        }
        if (slices.cheapest() == slices.dearest()) {
            return Math.multiplyExact(tariff.billed(slices.seconds()), slices.dearest());
        }
        var added = Math.multiplyExact(tariff.view().roundingSeconds() - 1, slices.dearest());
        var least = Math.multiplyExact(tariff.billed(0), slices.dearest());
        return Math.max(Math.addExact(slices.plainCost(), added), least);
    }

    /** The last instant up to which the prolonged usage has a price, at most {@code latest}. */
    static Instant pricedUntil(Tariff tariff, Usage usage, Instant latest) {
        var at = usage.until().getEpochSecond();
        var end = latest.getEpochSecond();
        var group = usage.last().groupId();
        while (at < end && tariff.hasPrice(group, at)) {
            at = Math.min(tariff.stretch(group, at).until(), end);
        }
        return Instant.ofEpochSecond(at);
    }

    /** See {@link TariffService#affordableUntil}: walks the tariff's boundaries forward. */
    static Instant affordableUntil(Tariff tariff, Usage usage, Money budget, Instant latest) {
        if (!usage.last().billable()) {
            return latest;
        }
        var most = Slices.largestCost(budget.minor());
        var slices = Slices.of(tariff, usage);
        var group = usage.last().groupId();
        var at = usage.until().getEpochSecond();
        var end = latest.getEpochSecond();
        if (slices.cost() > most) {
            return usage.until();
        }
        while (at < end && tariff.hasPrice(group, at)) {
            var stretch = tariff.stretch(group, at);
            var length = Math.min(stretch.until(), end) - at;
            var affordable = new Meter(tariff, slices, stretch.rule(), at, most).secondsWithin(length);
            at += affordable;
            if (affordable < length) {
                break;
            }
            slices = slices.and(new Slices.Slice(stretch.rule(), at - length, at));
        }
        return Instant.ofEpochSecond(at);
    }
}
