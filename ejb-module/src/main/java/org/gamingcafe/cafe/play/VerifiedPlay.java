package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of the sessions of a venue, looked at.
 *
 * @param sessions how many; none when all of them were
 * @param reached where to go on
 */
public record VerifiedPlay(int sessions, Mark reached, Optional<PlayMismatch> mismatch) {

    /** The session that was looked at last: its end, and its id. */
    public record Mark(Instant endedAt, UUID session) {}
}
