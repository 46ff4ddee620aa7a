package org.gamingcafe.cafe.tariff;

import java.util.List;

/**
 * How long slices are.
 *
 * @param all with what passes pay for
 * @param paid what money pays for
 * @param ahead what passes had paid for when the first second was paid with money
 */
record Paid(long all, long paid, long ahead) {

    static Paid seconds(List<Slice> slices) {
        var all = 0L;
        var paid = 0L;
        var ahead = 0L;
        for (var slice : slices) {
            all += slice.seconds();
            if (slice.isPaid()) {
                paid += slice.seconds();
            } else if (paid == 0) {
                ahead += slice.seconds();
            }
        }
        return new Paid(all, paid, ahead);
    }

    /** The least seconds to pay for: what a pass paid for at the start of the session counts towards them. */
    long least(Tariff tariff) {
        return Math.max(0, tariff.view().minimumSeconds() - ahead);
    }
}
