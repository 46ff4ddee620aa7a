package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;

/** The price of time: a pure function of a tariff version and a usage. No clock, no queries, no chance. */
final class Billing {

    private Billing() {}

    /** @throws NoTariff where the tariff has no price for a time of use */
    static Bill bill(Tariff tariff, Usage usage) {
        var walk = Walk.through(tariff, usage);
        var cost = Cost.of(tariff, walk.slices());
        var total = cost.rounded();
        var amounts = Shares.of(total, cost.exact());
        var currency = tariff.view().currency();
        var taxes = new Taxes(cost.items(), amounts, currency);
        var lines = new ArrayList<Bill.Line>();
        for (var i = 0; i < amounts.length; i++) {
            lines.add(line(tariff, cost, i, new Money(amounts[i], currency), taxes.ofItem(i)));
        }
        var isFree = cost.items().stream().allMatch(item -> item.seconds() == 0);
        return new Bill(
                cost.items().stream().mapToLong(Cost.Item::seconds).sum(),
                new Money(total, currency),
                taxes.sum(),
                tariff.terms().rounding(),
                lines,
                taxes.lines(),
                isFree ? List.of() : walk.passes());
    }

    private static Bill.Line line(Tariff tariff, Cost cost, int i, Money amount, Money tax) {
        var item = cost.items().get(i);
        var slice = item.slice();
        var price = slice.price();
        var isFee = item.kind() == Bill.Kind.START_UP || item.kind() == Bill.Kind.MINIMUM;
        var fee = item.kind() == Bill.Kind.START_UP
                ? tariff.terms().startUpMinor()
                : tariff.terms().minimumMinor();
        return new Bill.Line(
                item.kind(),
                price.rule(),
                price.group(),
                Instant.ofEpochSecond(slice.from()),
                Instant.ofEpochSecond(isFee ? slice.from() : slice.until()),
                item.seconds(),
                isFee ? fee : price.minorPerHour(),
                isFee ? Price.WHOLE : price.durationBasisPoints(),
                price.discounts(),
                slice.day(),
                slice.pass(),
                price.taxPpm(),
                price.taxOnTop(),
                cost.cap(i).toString(),
                cost.exact().get(i).toString(),
                amount,
                tax);
    }

    /**
     * What a usage costs more than it had cost at an earlier instant: the steps of a session add up to its bill. A step
     * may be below zero where a bill falls, see {@link Envelope}.
     */
    static Money step(Tariff tariff, Usage usage, Instant billedThrough) {
        return bill(tariff, usage)
                .total()
                .minus(bill(tariff, usage.until(billedThrough)).total());
    }

    /** An amount that no bill on the way through the usage exceeds; where one price holds throughout, it is the bill. */
    static Money enough(Tariff tariff, Usage usage) {
        var most = Envelope.of(tariff, Walk.through(tariff, usage).slices(), 0);
        return new Money(most.rounded(tariff.terms().rounding()), tariff.view().currency());
    }

    /** The last instant up to which the prolonged usage has a price, at most {@code latest}. */
    static Instant pricedUntil(Tariff tariff, Usage usage, Instant latest) {
        if (!latest.isAfter(usage.end())) {
            return usage.end();
        }
        return Instant.ofEpochSecond(
                Walk.asFarAsPriced(tariff, usage.until(latest)).reached());
    }

    /** See {@link TariffService#affordableUntil}. */
    static Instant affordableUntil(Tariff tariff, Usage usage, Money budget, Instant latest) {
        var isBilled = usage.last().kind() == Usage.Kind.BILLABLE
                || (usage.last().kind() == Usage.Kind.PAUSED && tariff.terms().pauseSeconds() != null);
        if (!isBilled || !latest.isAfter(usage.end())) {
            return isBilled ? usage.end() : latest;
        }
        var walk = Walk.asFarAsPriced(tariff, usage.until(latest));
        var ahead = new Ahead(tariff, walk.slices(), walk.reached(), budget);
        return Instant.ofEpochSecond(ahead.lasts(usage.end().getEpochSecond()));
    }
}
