package org.gamingcafe.platform.limit;

import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.platform.cluster.Tally;

/**
 * What a rule says to somebody who wants to take.
 *
 * @param granted how many were given; 0 is a no
 * @param waitMicros after a no: when another try makes sense
 */
record Verdict(int granted, long waitMicros) {

    private static final long MICROS_PER_SECOND = 1_000_000;

    boolean isNo() {
        return granted == 0;
    }

    long waitSeconds() {
        return Math.max(1, Math.ceilDiv(waitMicros, MICROS_PER_SECOND));
    }

    static Tally.Step<Verdict> yes(int granted, String text, long lifeMicros) {
        return new Tally.Step<>(text, Duration.ofMillis(lifeMicros / 1_000 + 1), new Verdict(granted, 0));
    }

    static Tally.Step<Verdict> no(long waitMicros) {
        return new Tally.Step<>(null, Duration.ZERO, new Verdict(0, waitMicros));
    }

    /** @param wanted of a token bucket; a window gives one at a time */
    static Tally.Step<Verdict> take(LimitRule rule, Optional<String> text, long now, int wanted) {
        return switch (rule.algorithm()) {
            case FIXED_WINDOW -> FixedWindow.take(rule, text, now);
            case SLIDING_WINDOW -> SlidingWindow.take(rule, text, now);
            case TOKEN_BUCKET -> TokenBucket.take(rule, text, now, wanted);
        };
    }
}
