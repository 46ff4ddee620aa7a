package org.gamingcafe.cafe.loyalty;

import java.math.BigInteger;
import org.gamingcafe.platform.kernel.Money;

/**
 * What a bill brings, step by step in whole numbers. All is multiplied first and divided once, so that it is rounded down once
 * per bill. Pure.
 *
 * @param base what of the bill counts
 * @param plain the part up to the limit, at the plain rate
 * @param above the part above it, at the higher rate
 * @param weighted both parts, each with its rate, in ten-thousandths of minor units
 * @param earnBps points for one unit, in ten-thousandths
 * @param bonusBps with what the part above is multiplied, in ten-thousandths
 * @param factorBps of the tier, in ten-thousandths
 * @param points whole ones
 */
public record Earning(
        Money base,
        Money plain,
        Money above,
        BigInteger weighted,
        int earnBps,
        int bonusBps,
        int factorBps,
        long points) {

    private static final BigInteger WHOLE = BigInteger.valueOf(Programme.WHOLE);

    static Earning of(Programme programme, int factorBps, Money base) {
        var above = base.isLessThan(programme.bonusFrom())
                ? Money.zero(base.currency())
                : base.minus(programme.bonusFrom());
        var plain = base.minus(above);
        var weighted = times(plain, Programme.WHOLE).add(times(above, programme.bonusBps()));
        var unit = BigInteger.valueOf(Programme.unit(base.currency()));
        var points = weighted.multiply(BigInteger.valueOf(programme.earnBps()))
                .multiply(BigInteger.valueOf(factorBps))
                .divide(WHOLE.pow(3).multiply(unit));
        return new Earning(
                base,
                plain,
                above,
                weighted,
                programme.earnBps(),
                programme.bonusBps(),
                factorBps,
                points.longValueExact());
    }

    private static BigInteger times(Money amount, int bps) {
        return BigInteger.valueOf(amount.minor()).multiply(BigInteger.valueOf(bps));
    }
}
