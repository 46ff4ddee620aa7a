package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A seat whose program has fallen silent.
 *
 * @param playing the play session on it, if there is one
 */
public record SilentSeat(
        StationId station,
        VenueId venue,
        Instant lastSeenAt,
        @Nullable UUID playing) {}
