package org.gamingcafe.cafe.loyalty;

import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * What a member is who has earned so much in the last 365 days.
 *
 * @param from points, 0 or more
 * @param name 1–40 characters
 * @param factorBps with what the points of a bill are multiplied, in ten-thousandths: 10 000 to 100 000
 */
public record Tier(long from, String name, int factorBps) {

    private static final int LONGEST_NAME = 40;
    private static final long MOST_POINTS = 1_000_000_000;

    public Tier {
        if (from < 0 || from > MOST_POINTS) {
            throw new InvalidInput("tiers", "loyalty.tier-from");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("tiers", "loyalty.tier-name");
        }
        if (factorBps < Programme.WHOLE || factorBps > Programme.MOST_FACTOR) {
            throw new InvalidInput("tiers", "loyalty.factor");
        }
    }
}
