package org.gamingcafe.platform.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount of money: whole minor units of one currency (ISO 4217), {@code 12.50 EUR} is 1250 minor units (D09).
 * {@code PTS} is the currency of loyalty points, without decimals.
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /**
     * What anybody may write down as one amount, in minor units (a hundred billion of a currency with cents): far beyond what
     * happens in a café, and so little that no sum is beyond what an amount holds.
     */
    public static final long LARGEST = 10_000_000_000_000L;

    private static final String POINTS = "PTS";

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,3})?");

    public Money {
        digits(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** @throws InvalidInput if the text is no plain decimal, has more decimals than the currency or is beyond the largest */
    public static Money of(String amount, String currency) {
        if (!PLAIN.matcher(amount).matches()) {
            throw new InvalidInput("amount", "money.malformed", amount);
        }
        var written = exact(amount, currency);
        if (Math.abs(written.minor) > LARGEST) {
            throw new InvalidInput("amount", "money.too-large", new Money(LARGEST, currency));
        }
        return written;
    }

    private static Money exact(String amount, String currency) {
        try {
            return of(new BigDecimal(amount), currency);
        } catch (ArithmeticException e) {
            throw new InvalidInput("amount", "money.decimals", currency);
        }
    }

    /** @throws ArithmeticException if the amount is no whole number of minor units */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.movePointRight(digits(currency)).longValueExact(), currency);
    }

    /** Nearest whole minor unit of an exact amount, halves away from zero. */
    public static Money rounded(BigDecimal exactMinor, String currency) {
        return new Money(exactMinor.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    /** Number of decimals of a currency; refuses what is no currency. */
    public static int digits(String currency) {
        if (POINTS.equals(currency)) {
            return 0;
        }
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("currency", "money.currency", currency);
        }
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The tax inside this gross amount at a rate in parts per million, halves away from zero. */
    public Money taxInside(int ppm) {
        var million = BigInteger.valueOf(1_000_000L + ppm);
        var exact = new BigDecimal(BigInteger.valueOf(minor).multiply(BigInteger.valueOf(ppm)))
                .divide(new BigDecimal(million), 0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact(), currency);
    }

    public boolean isLessThan(Money other) {
        return minor < same(other).minor;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInput("currency", "money.other-currency", currency, other.currency);
        }
        return other;
    }

    /** {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }
}
