package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** Seats and their states. */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class StationService {

    /** By number. */
    public Slice<StationView> list(VenueId venue, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** All of a venue, by number; for boards. */
    @PermitAll
    public List<StationView> all(VenueId venue) {
        throw new UnsupportedOperationException();
    }

    @PermitAll
    public List<GroupView> groups(VenueId venue) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code station.not-found}, for one of another venue too */
    @PermitAll
    public StationView get(StationId id) {
        throw new UnsupportedOperationException();
    }

    /** Free → in use, by one conditional UPDATE; of two callers one is refused with {@code station.taken}. */
    @PermitAll
    public StationView occupy(StationId id, UUID playSession) {
        throw new UnsupportedOperationException();
    }

    /** In use ⇄ paused, only for the session that sits there. */
    @PermitAll
    public void paused(StationId id, UUID playSession, boolean paused) {
        throw new UnsupportedOperationException();
    }

    @PermitAll
    public void release(StationId id, UUID playSession) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo). */
    @PermitAll
    public GroupView addGroup(VenueId venue, String name, int position) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo). */
    @PermitAll
    public StationView add(VenueId venue, UUID group, int number, String name) {
        throw new UnsupportedOperationException();
    }
}
