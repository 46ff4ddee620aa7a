package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A verification of a venue's books.
 *
 * @param checked how many entries and accounts were looked at so far, of those expected when it began
 * @param startedBy {@code null} for the nightly one
 */
public record VerificationView(
        UUID id,
        VenueId venue,
        State state,
        long checked,
        long expected,
        int findings,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable Instant endedAt) {

    public enum State {
        RUNNING,
        PASSED,
        FAILED
    }

    /** How far it has come, 0 to 100. */
    public int percent() {
        return state != State.RUNNING
                ? 100
                : (int) Math.min(99, expected == 0 ? 0 : Math.multiplyExact(checked, 100) / expected);
    }
}
