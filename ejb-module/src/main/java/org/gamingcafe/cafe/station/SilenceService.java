package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** For the house itself: which seats are silent, and which have been heard of since. */
@Stateless
@PermitAll
public class SilenceService {

    @Inject
    Silences silences;

    /** Seats that were last heard of between two instants, of all venues, by when they were. Who is repaired is left out. */
    public List<SilentSeat> silent(Instant since, Instant before) {
        Call.current().caller().mustBeTheHouse();
        return silences.between(since, before);
    }

    /** At how many seats with a program somebody plays. */
    public int playedAt(VenueId venue) {
        Call.current().caller().mustBeTheHouse();
        return silences.playedAt(venue);
    }

    /** When these seats were last heard of; those that never were are left out. */
    public Map<StationId, Instant> heard(Collection<StationId> stations) {
        Call.current().caller().mustBeTheHouse();
        return stations.isEmpty() ? Map.of() : silences.heard(stations);
    }

    /**
     * Those of these seats on which somebody plays and whose program is silent, with its last word; for rooms that have looked
     * who may ask. As {@link StationView#isLostWithPlay} says of one.
     */
    public Map<StationId, Instant> withPlay(Collection<StationId> stations, Instant silentSince) {
        return stations.isEmpty() ? Map.of() : silences.withPlay(stations, silentSince);
    }

    /** Seats of a venue, or of a room of it, for rooms that have looked who may ask. */
    public List<StationId> seats(VenueId venue, @Nullable UUID room) {
        return silences.seats(venue, room);
    }
}
