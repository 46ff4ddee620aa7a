package org.gamingcafe.cafe.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So many seconds at one price, from and until in seconds of the epoch.
 *
 * @param pass the pass that pays for it, else money does
 * @param day the business day, where the tariff tells days apart
 */
record Slice(Price price, @Nullable UUID pass, @Nullable LocalDate day, long from, long until) {

    long seconds() {
        return until - from;
    }

    boolean isPaid() {
        return pass == null;
    }

    /** A night in two rules, before and after midnight, is one line of a bill. */
    boolean goesOnIn(Slice next) {
        return until == next.from
                && price.equals(next.price)
                && Objects.equals(pass, next.pass)
                && Objects.equals(day, next.day);
    }

    private Slice until(long end) {
        return end >= until ? this : new Slice(price, pass, day, from, end);
    }

    static void add(Slice next, List<Slice> slices) {
        if (!slices.isEmpty() && slices.getLast().goesOnIn(next)) {
            var before = slices.removeLast();
            slices.add(new Slice(before.price, before.pass, before.day, before.from, next.until));
        } else {
            slices.add(next);
        }
    }

    /** What of them lies before an instant. */
    static List<Slice> until(long end, List<Slice> slices) {
        var before = new ArrayList<Slice>(slices.size());
        for (var slice : slices) {
            if (slice.from >= end) {
                break;
            }
            before.add(slice.until(end));
        }
        return before;
    }
}
