package org.gamingcafe.identity.twofactor;

/**
 * How many have a second factor.
 *
 * @param enabled active accounts with an app
 * @param accounts all active ones
 */
public record SecondFactorAdoption(long enabled, long accounts) {

    private static final int MILLION = 1_000_000;
    private static final int PERCENT = 100;

    /** The share in millionths; nobody of nobody is none. */
    public long millionths() {
        return accounts == 0 ? 0 : enabled * MILLION / accounts;
    }

    /** The share in whole percent, rounded down. */
    public long percent() {
        return millionths() * PERCENT / MILLION;
    }
}
