package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a draft with the version that held when it was started.
 *
 * @param draftVersion of the row of the draft whose prices are compared
 * @param since from when on the sessions ended that are compared
 * @param compared how many sessions so far, of those expected when it began
 */
public record ComparisonView(
        UUID id,
        VenueId venue,
        UUID draft,
        long draftVersion,
        UUID active,
        int days,
        Instant since,
        Instant until,
        State state,
        long compared,
        long expected,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public enum State {
        RUNNING,
        DONE,
        /** The draft was changed or approved in the meantime: what was compared so far is of prices that are gone. */
        OUTDATED
    }

    /** How far it has come, 0 to 100. */
    public int percent() {
        return state != State.RUNNING
                ? 100
                : (int) Math.min(99, expected == 0 ? 0 : Math.multiplyExact(compared, 100) / expected);
    }
}
