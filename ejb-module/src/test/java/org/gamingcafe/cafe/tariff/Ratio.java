package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;

/** An exact number of the second reckoning, which shares no arithmetic with the first; always in lowest terms. */
record Ratio(BigInteger over, BigInteger under) {

    static final Ratio ZERO = of(0, 1);
    static final Ratio ONE = of(1, 1);

    Ratio {
        var common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Ratio of(long over, long under) {
        return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    Ratio by(Ratio other) {
        return new Ratio(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isLessThan(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under)) < 0;
    }

    long rounded(Terms.Rounding how) {
        return switch (how) {
            case DOWN -> over.divide(under).longValueExact();
            case UP -> over.add(under).subtract(BigInteger.ONE).divide(under).longValueExact();
            case HALF_UP -> over.add(over).add(under).divide(under.add(under)).longValueExact();
        };
    }
}
