package org.gamingcafe.cafe.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pieces of the second reckoning that money pays for come to: unit, fees, a day's maximum, taxes on top. */
final class SlowSum {

    private final TariffView view;
    private final Terms terms;
    private final List<SlowPiece> paid;
    private final long ahead;

    /** @param ahead seconds that a pass paid for before money did */
    SlowSum(TariffView view, List<SlowPiece> paid, long ahead) {
        this.view = view;
        terms = view.terms();
        this.paid = paid;
        this.ahead = ahead;
    }

    /** Whole units, and no fewer than the least seconds, towards which counts what a pass paid for at the start. */
    long billedSeconds() {
        if (paid.isEmpty()) {
            return 0;
        }
        var billed = Math.max(SlowPiece.sum(paid), view.minimumSeconds() - ahead);
        while (billed % view.roundingSeconds() != 0) {
            billed++;
        }
        return billed;
    }

    Ratio total() {
        return paid.isEmpty() ? Ratio.ZERO : total(handedOut(billedSeconds()), paid.getFirst());
    }

    /** In proportion, and the rest one by one to whoever has the largest remainder and got none yet. */
    private List<Long> handedOut(long billed) {
        var used = SlowPiece.sum(paid);
        var shares = new ArrayList<Long>();
        var remainders = new ArrayList<Long>();
        for (var piece : paid) {
            shares.add(billed * piece.seconds() / used);
            remainders.add(billed * piece.seconds() % used);
        }
        for (var left = billed - shares.stream().mapToLong(Long::longValue).sum(); left > 0; left--) {
            var largest = 0;
            for (var i = 1; i < paid.size(); i++) {
                largest = remainders.get(i) > remainders.get(largest) ? i : largest;
            }
            shares.set(largest, shares.get(largest) + 1);
            remainders.set(largest, -1L);
        }
        return shares;
    }

    /** Fee and least amount are of the session: discounted and taxed as its first paid second is. */
    private Ratio total(List<Long> seconds, SlowPiece first) {
        var fee = Ratio.of(terms.startUpMinor(), 1).times(first.discounted());
        var days = new HashMap<@Nullable LocalDate, Ratio>();
        days.put(first.look().day(), fee);
        for (var i = 0; i < paid.size(); i++) {
            days.merge(paid.get(i).look().day(), paid.get(i).priceOf(seconds.get(i)), Ratio::plus);
        }
        var total = charged(fee, first, days);
        for (var i = 0; i < paid.size(); i++) {
            total = total.plus(charged(paid.get(i).priceOf(seconds.get(i)), paid.get(i), days));
        }
        var least = Ratio.of(terms.minimumMinor(), 1).times(first.discounted()).times(withTax(first));
        return total.isLessThan(least) ? least : total;
    }

    /** A day that is dearer than its maximum costs its maximum, and each of its parts in proportion less. */
    private Ratio charged(Ratio net, SlowPiece piece, Map<@Nullable LocalDate, Ratio> days) {
        var most = terms.dayCapMinor();
        var day = days.getOrDefault(piece.look().day(), Ratio.ZERO);
        var left = most != null && Ratio.of(most, 1).isLessThan(day)
                ? Ratio.of(most, 1).by(day)
                : Ratio.ONE;
        return net.times(left).times(withTax(piece));
    }

    private Ratio withTax(SlowPiece piece) {
        return terms.taxOnTop() ? Ratio.of(1_000_000L + piece.look().taxPpm(), 1_000_000) : Ratio.ONE;
    }
}
