package org.gamingcafe.cafe.incident;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can play at several seats.
 *
 * @param room where, if it concerns one room
 * @param untilHeard for each seat it is over as soon as the seat is heard of again
 * @param openedBy nobody where the house itself has noticed
 * @param latestAt when it ends by itself at the latest
 * @param seats how many it concerns, and at how many of them it lasts
 */
public record IncidentView(
        UUID id,
        VenueId venue,
        Scope scope,
        @Nullable UUID room,
        String reason,
        boolean untilHeard,
        Instant from,
        Instant openedAt,
        @Nullable UUID openedBy,
        Instant latestAt,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable How closedHow,
        long version,
        int seats,
        int lasting) {

    /** What it concerns. */
    public enum Scope {
        /** Seats that fell silent together. */
        SILENCE,
        VENUE,
        ROOM,
        SEATS
    }

    /** Why it is over. */
    public enum How {
        /** All seats were heard of again. */
        HEARD,
        /** Somebody said so. */
        DESK,
        /** It had lasted as long as may be. */
        LONGEST
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
