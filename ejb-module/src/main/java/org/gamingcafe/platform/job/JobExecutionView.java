package org.gamingcafe.platform.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as the server keeps it.
 *
 * @param dueAt nothing where somebody has started it by hand
 * @param written how many things it has done so far; of a job that works in chunks
 * @param skipped how many it could not read, work on or write, and left
 * @param error what stopped it, cut
 */
public record JobExecutionView(
        long id,
        String job,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        @Nullable String node,
        long read,
        long written,
        long skipped,
        @Nullable String error) {

    /** Jakarta Batch 2.1, 8.7 (batch status). */
    public enum State {
        STARTING,
        STARTED,
        STOPPING,
        STOPPED,
        FAILED,
        COMPLETED,
        ABANDONED;

        public boolean isUnderWay() {
            return this == STARTING || this == STARTED || this == STOPPING;
        }

        /** Whether it may go on where it was. */
        public boolean isRestartable() {
            return this == STOPPED || this == FAILED;
        }
    }

    /** How long it has taken; nothing before it has begun and while it runs. */
    public @Nullable Duration took() {
        return startedAt == null || endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
