package org.gamingcafe.cafe.game;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * A play session that runs a game at a seat.
 *
 * @param number that is painted on the seat
 * @param endedAt since when its licence is back
 */
public record GameRun(
        UUID id,
        UUID game,
        String title,
        UUID session,
        StationId station,
        int number,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Why its licence is back. */
    public enum Why {
        /** The seat has closed it, or nothing at the seat could have. */
        CLOSED,
        /** The seat could not start it, or has not said that it did. */
        NOT_STARTED,
        /** Its player has gone to another seat. */
        MOVED,
        /** Its player has left, or the seat was lost. */
        PLAY_ENDED
    }
}
