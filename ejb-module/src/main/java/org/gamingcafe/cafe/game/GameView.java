package org.gamingcafe.cafe.game;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A game of a venue.
 *
 * @param fromAge for whom it is rated, in years
 * @param program what a seat starts for it
 * @param licences so many seats may run it at once; nothing: as many as like
 * @param taken so many run it now
 * @param groups all of whose stations have it
 * @param stations that have it besides
 */
public record GameView(
        UUID id,
        VenueId venue,
        String title,
        int fromAge,
        String program,
        @Nullable Integer licences,
        int taken,
        List<UUID> groups,
        List<StationId> stations,
        @Nullable Instant retiredAt,
        long version) {

    public GameView {
        groups = List.copyOf(groups);
        stations = List.copyOf(stations);
    }

    /** Somebody else can play it now. */
    public boolean isFree() {
        return licences == null || taken < licences;
    }
}
