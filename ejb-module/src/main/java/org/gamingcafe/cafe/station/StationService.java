package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.StationNumber;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Seats and their states. */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class StationService {

    @Inject
    Stations stations;

    @Inject
    Leases leases;

    /** By number; of one group, or of all of them. */
    public Slice<StationView> list(VenueId venue, @Nullable UUID group, PageRequest page) {
        mayRead(venue);
        var rows = stations.after(venue, group, numberAfter(page), page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.number()));
    }

    private static int numberAfter(PageRequest page) {
        try {
            return Cursor.keys(page.after(), 1).stream()
                    .findFirst()
                    .map(Integer::valueOf)
                    .orElse(0);
        } catch (NumberFormatException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }

    /** All of a venue, by number; for boards. */
    @PermitAll
    public List<StationView> all(VenueId venue) {
        mayRead(venue);
        return stations.all(venue);
    }

    /** Whether anything stands there. */
    public boolean hasSome(VenueId venue) {
        mayRead(venue);
        return stations.highestNumber(venue) > 0;
    }

    @PermitAll
    public List<GroupView> groups(VenueId venue) {
        mayRead(venue);
        return stations.groups(venue);
    }

    private static void mayRead(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code station.not-found}, for one of another venue too */
    @PermitAll
    public StationView get(StationId id) {
        var station = existing(id);
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, station.venue(), "station");
        return station;
    }

    /** For rooms that have seen to it that their caller may know: the number that is painted on the seat. */
    @PermitAll
    public int number(StationId id) {
        return existing(id).number();
    }

    /** For rooms that have seen to it that their caller may know. Until commit nobody sits down there, or leaves. */
    @PermitAll
    public StationView held(StationId id) {
        stations.lock(id, id);
        return existing(id);
    }

    /** Free → in use, by one conditional UPDATE; of two callers one is refused with {@code station.taken}. */
    @PermitAll
    public StationView occupy(StationId id, UUID playSession) {
        var isMine = stations.occupy(id, playSession);
        var station = existing(id);
        if (isMine) {
            return station;
        }
        if (station.occupiedBy() != null) {
            throw new StationTaken(station.number());
        }
        throw new StationNotReady(station.number(), station.state());
    }

    /** In use ⇄ paused, only for the session that sits there. */
    @PermitAll
    public void paused(StationId id, UUID playSession, boolean paused) {
        var isDone = paused
                ? stations.change(id, playSession, StationView.State.IN_USE, StationView.State.PAUSED)
                : stations.change(id, playSession, StationView.State.PAUSED, StationView.State.IN_USE);
        mustSitThere(isDone, id, playSession);
    }

    /** Its lease is over, too. */
    @PermitAll
    public void release(StationId id, UUID playSession) {
        leases.forget(playSession);
        mustSitThere(stations.release(id, playSession), id, playSession);
    }

    /** Both seats change hands at once, or none does; refuses as {@link #occupy} does. Seats are locked in id order. */
    @PermitAll
    public StationView move(StationId from, StationId to, UUID playSession) {
        stations.lock(from, to);
        var station = occupy(to, playSession);
        release(from, playSession);
        return station;
    }

    private static void mustSitThere(boolean isDone, StationId id, UUID playSession) {
        if (!isDone) {
            throw new IllegalStateException("play session " + playSession + " does not sit at station " + id);
        }
    }

    /** For the house itself (demo). */
    @PermitAll
    public GroupView addGroup(VenueId venue, String name, int position) {
        Call.current().caller().mustBeTheHouse();
        var group = new GroupView(Ids.next(), name, position);
        stations.addGroup(venue, group);
        return group;
    }

    /** For the house itself (demo). */
    @PermitAll
    public StationView add(VenueId venue, UUID group, int number, String name) {
        Call.current().caller().mustBeTheHouse();
        var id = StationId.next();
        stations.add(id, venue, group, null, new StationNumber(number).value(), name);
        return existing(id);
    }

    private StationView existing(StationId id) {
        return stations.find(id).orElseThrow(() -> new NotFound("station"));
    }
}
