package org.gamingcafe.platform.limit;

import java.time.Instant;
import java.util.List;

/**
 * How the limits held over a span of time.
 *
 * @param hours refusals by limit and hour, oldest first; hours and limits without any are left out
 */
public record LimitStatistics(Instant since, long refused, List<Hour> hours) {

    /** @param callers how many different ones were refused */
    public record Hour(String limit, Instant hour, long refused, int callers) {}

    public LimitStatistics {
        hours = List.copyOf(hours);
    }

    static LimitStatistics of(Instant since, List<Hour> hours) {
        return new LimitStatistics(
                since, hours.stream().mapToLong(Hour::refused).sum(), hours);
    }
}
