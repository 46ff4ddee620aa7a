package org.gamingcafe.agent.house;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When the next connection is tried: after a random while that grows, so that not all seats come at once. */
final class Backoff {

    private static final Duration LASTED = Duration.ofSeconds(20);
    private static final int MOST_DOUBLINGS = 10;

    private final Pace pace;
    private final RandomGenerator chance;
    private long next = System.nanoTime();
    private long welcomedAt = System.nanoTime();
    private int failures;

    Backoff(Pace pace, RandomGenerator chance) {
        this.pace = pace;
        this.chance = chance;
    }

    long next() {
        return next;
    }

    boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    /** Whether it works shows later. */
    void tried() {
        next = System.nanoTime() + wait(failures);
        failures++;
    }

    void welcomed() {
        welcomedAt = System.nanoTime();
    }

    /** What was short is no success. */
    void ended() {
        failures = System.nanoTime() - welcomedAt > LASTED.toNanos() ? 0 : failures;
        next = System.nanoTime() + wait(failures);
    }

    private long wait(int failed) {
        var doubled = pace.firstRetry().toNanos() << Math.min(failed, MOST_DOUBLINGS);
        var longest = Math.min(pace.longestRetry().toNanos(), doubled);
        return longest / 2 + chance.nextLong(longest / 2 + 1);
    }
}
