package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount that no bill on the way through slices exceeds. A bill itself may fall by a few minor units as time goes by,
 * because the seconds that the unit adds are shared among dear and cheap slices; the envelope never falls. Where one price
 * holds throughout it is the bill.
 */
final class Envelope {

    private final Tariff tariff;
    private final List<Slice> paid;
    private final Paid seconds;

    private Envelope(Tariff tariff, List<Slice> slices) {
        this.tariff = tariff;
        this.paid = slices.stream().filter(Slice::isPaid).toList();
        this.seconds = Paid.seconds(slices);
    }

    /** @param already so many paid seconds are known to be affordable: only bills after them count */
    static Fraction of(Tariff tariff, List<Slice> slices, long already) {
        var envelope = new Envelope(tariff, slices);
        return envelope.paid.isEmpty() ? Fraction.ZERO : envelope.most(already);
    }

    /** The least amount of a session that begins to cost money with this slice. */
    static Fraction least(Tariff tariff, Slice first) {
        var price = first.price();
        return new Fraction(price.fee(tariff.terms().minimumMinor()).multiply(price.taxFactor()), Price.GROSS);
    }

    private Fraction most(long already) {
        var most = hasOnePrice() ? onePrice() : mixed(already);
        var least = least(tariff, paid.getFirst());
        var cap = caps();
        var capped = cap != null && cap.compareTo(most) < 0 ? cap : most;
        var gross = new Fraction(capped, Price.GROSS);
        return least.compareTo(gross) > 0 ? least : gross;
    }

    private boolean hasOnePrice() {
        var isOneDay = tariff.terms().dayCapMinor() == null || days().size() == 1;
        var gross = paid.getFirst().price().gross();
        return isOneDay && paid.stream().allMatch(slice -> slice.price().gross().equals(gross));
    }

    private BigInteger onePrice() {
        var billed = tariff.billed(seconds.paid(), seconds.least(tariff));
        return paid.getFirst()
                .price()
                .gross()
                .multiply(BigInteger.valueOf(billed))
                .add(fee());
    }

    private BigInteger fee() {
        var price = paid.getFirst().price();
        return price.fee(tariff.terms().startUpMinor()).multiply(price.taxFactor());
    }

    private BigInteger mixed(long already) {
        var added = BigInteger.valueOf(tariff.view().roundingSeconds() - 1L);
        var most = plain().add(dearest(Long.MAX_VALUE).multiply(added));
        var least = seconds.least(tariff);
        if (already >= least) {
            return most;
        }
        var minimum = BigInteger.valueOf(tariff.billed(0, least));
        return most.max(dearest(least).multiply(minimum).add(fee()));
    }

    /** What the used seconds themselves cost, day by day within the day's maximum. */
    private BigInteger plain() {
        var sums = new HashMap<@Nullable LocalDate, BigInteger>();
        sums.put(paid.getFirst().day(), fee());
        for (var slice : paid) {
            var cost = slice.price().gross().multiply(BigInteger.valueOf(slice.seconds()));
            sums.merge(slice.day(), cost, BigInteger::add);
        }
        var cap = tariff.terms().dayCapMinor();
        return sums.values().stream()
                .map(sum -> cap == null ? sum : sum.min(cap(cap)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The price of the dearest second that lies within the first so many paid ones. */
    private BigInteger dearest(long within) {
        var dearest = BigInteger.ZERO;
        var before = 0L;
        for (var slice : paid) {
            if (before < within) {
                dearest = dearest.max(slice.price().gross());
            }
            before += slice.seconds();
        }
        return dearest;
    }

    private @Nullable BigInteger caps() {
        var cap = tariff.terms().dayCapMinor();
        return cap == null ? null : cap(cap).multiply(BigInteger.valueOf(days().size()));
    }

    /** A day's maximum with the highest tax on top. */
    private BigInteger cap(long minor) {
        var factor = paid.stream().map(slice -> slice.price().taxFactor()).reduce(BigInteger.ZERO, BigInteger::max);
        return Price.NET.multiply(BigInteger.valueOf(minor)).multiply(factor);
    }

    private Set<@Nullable LocalDate> days() {
        var days = new HashSet<@Nullable LocalDate>();
        paid.forEach(slice -> days.add(slice.day()));
        return days;
    }
}
