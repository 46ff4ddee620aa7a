package org.gamingcafe.cafe.station;

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
        @Nullable Instant lastSeenAt) {

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
