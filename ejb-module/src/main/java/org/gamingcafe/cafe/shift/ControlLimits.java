package org.gamingcafe.cafe.shift;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where the differences of drawers usually lie: centre and three sigma, in whole minor units and without fractions. The centre is
 * the median, sigma 1.4826 times the median absolute deviation (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17, after
 * Iglewicz and Hoaglin, 1993): half of all shifts may be spoilt before it moves, so that who takes something does not widen
 * the limits by that. Where more than half are exact, sigma is 1.2533 times the mean absolute deviation. A mean of n shifts
 * is compared to three sigma over the root of n, as on a chart of means (same book, 6.3.2).
 */
final class ControlLimits {

    private static final long TEN_THOUSAND = 10_000;
    private static final long OF_MEDIAN_DEVIATION = 14_826;
    private static final long OF_MEAN_DEVIATION = 12_533;

    private final long centre;
    private final long sigma;

    private ControlLimits(long centre, long sigma) {
        this.centre = centre;
        this.sigma = sigma;
    }

    /** @param differences counted minus expected of every shift, in minor units; without any, nothing is unusual */
    static ControlLimits of(Collection<Long> differences) {
        if (differences.isEmpty()) {
            return new ControlLimits(0, 0);
        }
        var centre = median(differences);
        var deviations = differences.stream().map(one -> Math.abs(one - centre)).toList();
        var middle = median(deviations);
        var sum = deviations.stream().mapToLong(Long::longValue).sum();
        var sigma = middle > 0
                ? Math.multiplyExact(OF_MEDIAN_DEVIATION, middle)
                : Math.multiplyExact(OF_MEAN_DEVIATION, sum) / deviations.size();
        return new ControlLimits(centre, sigma);
    }

    /** Of an even number the mean of the two in the middle, rounded down. */
    private static long median(Collection<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : Math.floorDiv(Math.addExact(sorted.get(half - 1), sorted.get(half)), 2);
    }

    long centre() {
        return centre;
    }

    long lower() {
        return centre - reach();
    }

    long upper() {
        return centre + reach();
    }

    /** Three sigma, rounded up to a whole minor unit. */
    private long reach() {
        return Math.ceilDiv(3 * sigma, TEN_THOUSAND);
    }

    boolean isOutside(long difference) {
        return difference < lower() || difference > upper();
    }

    /** Whether the mean of so many shifts that add up to this is farther off than three sigma of such a mean. */
    boolean isOutside(long sum, long shifts) {
        if (sigma == 0 || shifts == 0) {
            return false;
        }
        var off =
                BigInteger.valueOf(sum - Math.multiplyExact(shifts, centre)).multiply(BigInteger.valueOf(TEN_THOUSAND));
        var allowed = BigInteger.valueOf(sigma).pow(2).multiply(BigInteger.valueOf(9 * shifts));
        return off.pow(2).compareTo(allowed) > 0;
    }
}
