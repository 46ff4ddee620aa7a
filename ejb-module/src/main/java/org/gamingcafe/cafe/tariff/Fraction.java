package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;

/** An exact number that is not below zero. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("no amount: " + numerator + "/" + denominator);
        }
    }

    /** Reads what {@link #toString} writes. */
    static Fraction parse(String text) {
        var slash = text.indexOf('/');
        return new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    Fraction plus(Fraction other) {
        return denominator.equals(other.denominator)
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /** How much is missing to a larger one. */
    Fraction to(Fraction larger) {
        return new Fraction(
                larger.numerator.multiply(denominator).subtract(numerator.multiply(larger.denominator)),
                denominator.multiply(larger.denominator));
    }

    Fraction times(BigInteger factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction reduced() {
        var common = numerator.gcd(denominator);
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    /** To whole minor units. */
    long rounded(Terms.Rounding rounding) {
        var parts = numerator.divideAndRemainder(denominator);
        var isUp = switch (rounding) {
            case UP -> parts[1].signum() > 0;
            case DOWN -> false;
            case HALF_UP -> parts[1].shiftLeft(1).compareTo(denominator) >= 0;
        };
        return Math.addExact(parts[0].longValueExact(), isUp ? 1 : 0);
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** In lowest terms, so that equal numbers have one text. */
    @Override
    public String toString() {
        var lowest = reduced();
        return lowest.numerator + "/" + lowest.denominator;
    }
}
