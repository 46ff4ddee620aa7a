package org.gamingcafe.platform.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job: when it is due, and how it went the last time.
 *
 * @param schedule nothing where it is only started by what needs it
 * @param next its next due times, the first one first; none where it is switched off
 */
public record JobView(
        String job,
        @Nullable Schedule schedule,
        List<Instant> next,
        long version,
        @Nullable JobExecutionView last) {

    /**
     * @param cron Quartz: second, minute, hour, day of month, month, weekday
     * @param zone in whose local time
     */
    public record Schedule(String cron, String zone, boolean enabled) {}

    /** Only what has a schedule needs nothing else to be started. */
    public boolean isStartable() {
        return schedule != null;
    }
}
