package org.gamingcafe.agent.house;

import java.time.Duration;

/** How often what is done. */
public record Pace(Duration beat, Duration firstRetry, Duration longestRetry) {
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(10);

    public static final Pace USUAL = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(60));

    /** Who says nothing for so long is taken for gone. */
    Duration patience() {
        var some = beat.multipliedBy(4);
        return some.compareTo(LONGEST_PATIENCE) < 0 ? some : LONGEST_PATIENCE;
    }
}
