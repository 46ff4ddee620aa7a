package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What slices cost, exactly: billed seconds, fees, a day's maximum; nothing is rounded but the seconds. */
final class Cost {

    /** One line of the bill to be: its seconds and its price before a tax on top, as {@link Price#net}. */
    record Item(Bill.Kind kind, Slice slice, long seconds, BigInteger net) {}

    private final Tariff tariff;
    private final List<Slice> slices;
    private final List<Item> items = new ArrayList<>();
    private final List<Fraction> caps = new ArrayList<>();
    private final List<Fraction> exact = new ArrayList<>();
    private Fraction total = Fraction.ZERO;

    private Cost(Tariff tariff, List<Slice> slices) {
        this.tariff = tariff;
        this.slices = slices;
    }

    static Cost of(Tariff tariff, List<Slice> slices) {
        var cost = new Cost(tariff, slices);
        cost.time();
        var sums = cost.daySums();
        for (var item : cost.items) {
            cost.price(item, cost.cap(sums.get(item.slice().day())));
        }
        cost.minimum();
        return cost;
    }

    List<Item> items() {
        return items;
    }

    Fraction cap(int item) {
        return caps.get(item);
    }

    List<Fraction> exact() {
        return exact;
    }

    /** What the customer pays before it is rounded, with all taxes. */
    Fraction total() {
        return total;
    }

    long rounded() {
        return total.rounded(tariff.terms().rounding());
    }

    private void time() {
        var used = Paid.seconds(slices);
        var isFree = tariff.isFree(used.all());
        var billed = isFree ? new long[slices.size()] : billed(used);
        @Nullable Slice first = null;
        for (var i = 0; i < billed.length; i++) {
            var slice = slices.get(i);
            var net = slice.isPaid() ? slice.price().net().multiply(BigInteger.valueOf(billed[i])) : BigInteger.ZERO;
            items.add(new Item(slice.isPaid() ? Bill.Kind.TIME : Bill.Kind.PASS, slice, billed[i], net));
            first = first == null && slice.isPaid() ? slice : first;
        }
        if (first != null && !isFree && tariff.terms().startUpMinor() > 0) {
            var fee = first.price().fee(tariff.terms().startUpMinor());
            items.add(new Item(Bill.Kind.START_UP, first, 0, fee));
        }
    }

    /** Whole units in sum, shared by largest remainder; passes pay for what was used, not for what is added. */
    private long[] billed(Paid used) {
        var seconds = slices.stream().mapToLong(Slice::seconds).toArray();
        var billed = used.paid() == 0 ? 0 : tariff.billed(used.paid(), used.least(tariff));
        if (billed == used.paid()) {
            return seconds;
        }
        var paid = slices.stream()
                .mapToLong(slice -> slice.isPaid() ? slice.seconds() : 0)
                .toArray();
        var shares = Shares.of(billed, paid);
        for (var i = 0; i < shares.length; i++) {
            seconds[i] = slices.get(i).isPaid() ? shares[i] : seconds[i];
        }
        return seconds;
    }

    /** Without a day's maximum there is nothing to add up. */
    private Map<@Nullable LocalDate, BigInteger> daySums() {
        var sums = new HashMap<@Nullable LocalDate, BigInteger>();
        if (tariff.terms().dayCapMinor() != null) {
            items.forEach(item -> sums.merge(item.slice().day(), item.net(), BigInteger::add));
        }
        return sums;
    }

    /** The share of a day's price that its maximum leaves. */
    private Fraction cap(@Nullable BigInteger sum) {
        var most = tariff.terms().dayCapMinor();
        if (most == null || sum == null) {
            return Fraction.ONE;
        }
        var cap = Price.NET.multiply(BigInteger.valueOf(most));
        return sum.compareTo(cap) > 0 ? new Fraction(cap, sum).reduced() : Fraction.ONE;
    }

    private void price(Item item, Fraction cap) {
        var gross = new Fraction(item.net().multiply(item.slice().price().taxFactor()), Price.GROSS);
        add(cap.equals(Fraction.ONE) ? gross : gross.times(cap), cap);
    }

    private void add(Fraction amount, Fraction cap) {
        caps.add(cap);
        exact.add(amount);
        total = total.plus(amount);
    }

    /** What is missing to the least amount; a session that is all free or paid by passes has none. */
    private void minimum() {
        var first = items.stream().filter(item -> item.kind() == Bill.Kind.TIME).findFirst();
        if (first.isEmpty() || first.get().seconds() == 0 || tariff.terms().minimumMinor() == 0) {
            return;
        }
        var slice = first.get().slice();
        var least = Envelope.least(tariff, slice);
        if (total.compareTo(least) < 0) {
            var missing = total.to(least);
            items.add(new Item(Bill.Kind.MINIMUM, slice, 0, BigInteger.ZERO));
            add(missing, Fraction.ONE);
        }
    }
}
