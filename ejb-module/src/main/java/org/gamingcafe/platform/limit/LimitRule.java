package org.gamingcafe.platform.limit;

import java.time.Duration;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * One row of the table of limits.
 *
 * @param most how many in a period; of a token bucket how many it holds
 * @param refill of a token bucket: how many come back in a period; 0 for windows
 */
public record LimitRule(LimitName name, Algorithm algorithm, int most, Duration period, int refill, long version) {

    public static final int LARGEST = 1_000_000;
    public static final Duration LONGEST = Duration.ofDays(1);

    /** A sliding window remembers each taking. */
    public static final int LARGEST_SLIDING = 1_000;

    /** How it counts. */
    public enum Algorithm {
        /** So many in each period since midnight. Cheap; twice as many may pass around the turn of a period. */
        FIXED_WINDOW,
        /** So many in any period, wherever it begins. */
        SLIDING_WINDOW,
        /** A stock that comes back steadily, so that a burst is fine and a stream is held. */
        TOKEN_BUCKET
    }

    public LimitRule {
        if (most < 1 || most > (algorithm == Algorithm.SLIDING_WINDOW ? LARGEST_SLIDING : LARGEST)) {
            throw new InvalidInput(
                    "most", "limit.most", algorithm == Algorithm.SLIDING_WINDOW ? LARGEST_SLIDING : LARGEST);
        }
        if (period.toSeconds() < 1 || period.compareTo(LONGEST) > 0) {
            throw new InvalidInput("periodSeconds", "limit.period", LONGEST.toSeconds());
        }
        if (algorithm == Algorithm.TOKEN_BUCKET ? refill < 1 || refill > LARGEST : refill != 0) {
            throw new InvalidInput("refill", "limit.refill", LARGEST);
        }
    }

    /** The same rule with numbers of a venue's own. */
    LimitRule holding(int other) {
        return new LimitRule(name, algorithm, other, period, refill, version);
    }

    long periodMicros() {
        return period.toMillis() * 1_000;
    }
}
