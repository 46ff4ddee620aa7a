package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/**
 * What a second costs: a rate, the share of it that is left after long play, discounts in their order.
 *
 * @param net a second's price before a tax on top, in minor units × {@link #NET}
 */
record Price(
        UUID group,
        String rule,
        long minorPerHour,
        int durationBasisPoints,
        List<Bill.Off> discounts,
        int taxPpm,
        boolean taxOnTop,
        BigInteger net) {

    static final int WHOLE = 10_000;
    static final long MILLION = 1_000_000;

    /** Three kinds of discounts in basis points. */
    private static final BigInteger DISCOUNTS = BigInteger.TEN.pow(12);

    /** Per hour, a share in basis points, discounts. */
    static final BigInteger NET = BigInteger.valueOf(3_600L * WHOLE).multiply(DISCOUNTS);

    /** With the tax in parts per million. */
    static final BigInteger GROSS = NET.multiply(BigInteger.valueOf(MILLION));

    static Price of(
            TariffView.RuleView rule, int durationBasisPoints, List<Bill.Off> discounts, int taxPpm, boolean taxOnTop) {
        var net = left(discounts).multiply(BigInteger.valueOf(rule.minorPerHour() * durationBasisPoints));
        return new Price(
                rule.groupId(),
                rule.name(),
                rule.minorPerHour(),
                durationBasisPoints,
                discounts,
                taxPpm,
                taxOnTop,
                net);
    }

    /** The share that discounts leave, × 10¹²: each multiplies once. */
    static BigInteger left(List<Bill.Off> discounts) {
        var left = DISCOUNTS;
        for (var off : discounts) {
            left = left.divide(BigInteger.valueOf(WHOLE)).multiply(BigInteger.valueOf(WHOLE - off.basisPoints()));
        }
        return left;
    }

    /** A fee of the session is discounted as its first paid second is. */
    BigInteger fee(long minor) {
        return left(discounts).multiply(BigInteger.valueOf(minor)).multiply(BigInteger.valueOf(3_600L * WHOLE));
    }

    /** What a net amount is multiplied with, × 10⁶. */
    BigInteger taxFactor() {
        return BigInteger.valueOf(taxOnTop ? MILLION + taxPpm : MILLION);
    }

    BigInteger gross() {
        return net.multiply(taxFactor());
    }
}
