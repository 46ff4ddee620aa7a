package org.gamingcafe.agent.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a locked seat shows.
 *
 * @param player who has paused here
 * @param reservedFrom the next booking within the hour
 */
public record LockScreen(
        String venue,
        @Nullable Integer number,
        Why why,
        @Nullable String player,
        @Nullable Instant reservedFrom,
        @Nullable SitCode code,
        Form form) {

    /** Why it is locked. */
    public enum Why {
        FREE,
        PAUSED,
        HELD_BY_STAFF,
        UNREACHABLE,
        NOT_ENROLLED
    }

    /** What the phone reads. */
    public record SitCode(String code, String url) {}

    /** @param factor whether the second factor is asked for @param problem why the last try was refused */
    public record Form(
            boolean busy, boolean factor, @Nullable String problem) {
        public static final Form EMPTY = new Form(false, false, null);
    }

    /** Somebody may sit down here. */
    public boolean isOpenToAll() {
        return why == Why.FREE || why == Why.PAUSED;
    }
}
