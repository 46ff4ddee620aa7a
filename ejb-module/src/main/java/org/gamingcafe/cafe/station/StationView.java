package org.gamingcafe.cafe.station;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A seat.
 *
 * @param occupiedBy the play session on it, if there is one
 * @param lastSeenAt when its program last said something, if it has one
 * @param watched a program has a key for it that counts
 */
public record StationView(
        StationId id,
        VenueId venue,
        int number,
        String name,
        UUID groupId,
        String group,
        State state,
        @Nullable UUID occupiedBy,
        long version,
        StationKind kind,
        @Nullable Instant lastSeenAt,
        boolean watched) {

    /** Four heartbeats that did not come. */
    public static final Duration SILENT = Duration.ofSeconds(60);

    /** Somebody is there, or was, and its program has been silent since an instant. */
    public boolean isLostWithPlay(Instant silentSince) {
        return occupiedBy != null && watched && lastSeenAt != null && lastSeenAt.isBefore(silentSince);
    }

    /** States of a station; {@code LOCKED} is a free seat. */
    public enum State {
        OFFLINE,
        LOCKED,
        RESERVED_SOON,
        IN_USE,
        PAUSED,
        CLEANING,
        ADMIN_MODE,
        MAINTENANCE,
        LOST,
        ASLEEP
    }
}
