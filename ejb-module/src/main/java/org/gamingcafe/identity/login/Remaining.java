package org.gamingcafe.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** For how long a lock lasts, in whole seconds. */
final class Remaining {

    private static final int ALMOST_A_SECOND = 999;

    private Remaining() {}

    /** Rounded up: who comes back then is not told to wait again. */
    static long seconds(Clock clock, Instant until) {
        return Math.max(
                1,
                Duration.between(clock.instant(), until)
                        .plusMillis(ALMOST_A_SECOND)
                        .toSeconds());
    }
}
