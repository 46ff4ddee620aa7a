package org.gamingcafe.platform.kernel;

/** A price of time: minor units per hour. */
public record Rate(long minorPerHour, String currency) {

    public Rate {
        if (minorPerHour < 0) {
            throw new InvalidInput("rate", "rate.negative");
        }
        Money.digits(currency);
    }

    @Override
    public String toString() {
        return new Money(minorPerHour, currency) + "/h";
    }
}
