package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What stands at a seat, in which room, and where on its plan (R05). */
@Stateless
@RolesAllowed(Permission.STATION_MANAGE)
public class RegistryService {

    /** The plan is so many steps wide and high. */
    public static final int PLAN = 9_999;

    private static final int MOST_ON_A_PLAN = 1_000;
    private static final int MOST_ROOMS = 100;

    @Inject
    Registry registry;

    @Inject
    Stations stations;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** @throws NotFound {@code station.not-found}, for one of another venue too */
    @PermitAll
    public StationDetails get(StationId id) {
        var found = registry.find(id).orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_READ, found.station().venue(), "station");
        return found;
    }

    /** Every seat of the venue with its place, by number. */
    @PermitAll
    public List<StationDetails> plan(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return registry.all(venue, MOST_ON_A_PLAN);
    }

    /** These of them; for who shows the others already. */
    @PermitAll
    public List<StationDetails> some(VenueId venue, Set<StationId> ids) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return registry.some(venue, ids);
    }

    @RolesAllowed(Permission.STATION_READ)
    public List<RoomView> rooms(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return registry.rooms(venue);
    }

    /** @param seen the edition that was shown; another group is another price from the next session on */
    public StationDetails edit(StationId id, StationEdit wanted, long seen) {
        var before = managed(id);
        var venue = before.station().venue();
        if (stations.venueOf(wanted.groupId()).filter(venue::equals).isEmpty()) {
            throw new NotFound("station-group");
        }
        if (wanted.roomId() != null) {
            mustBeOf(venue, wanted.roomId());
        }
        if (!registry.edit(id, wanted, seen)) {
            throw new StaleEdit();
        }
        return changed(before);
    }

    /** Puts it somewhere on the plan of a room; whoever drags last is right. */
    public StationDetails place(StationId id, UUID room, int x, int y) {
        var before = managed(id);
        mustBeOf(before.station().venue(), room);
        mustBeOnThePlan(x);
        mustBeOnThePlan(y);
        registry.place(id, room, x, y);
        return changed(before);
    }

    /** The same for who drags it from where it was shown; refused as a stale edit if it stands elsewhere by now. */
    public StationDetails move(StationId id, Spot seen, Spot wanted) {
        var before = managed(id);
        var room = Optional.ofNullable(wanted.room()).orElseThrow(() -> new NotFound("station-room"));
        mustBeOf(before.station().venue(), room);
        mustBeOnThePlan(wanted.x());
        mustBeOnThePlan(wanted.y());
        if (!registry.move(id, seen, wanted)) {
            throw new StaleEdit();
        }
        return changed(before);
    }

    private static void mustBeOnThePlan(@Nullable Integer step) {
        if (step == null || step < 0 || step > PLAN) {
            throw new InvalidInput("x", "station.plan", PLAN);
        }
    }

    /** Takes it off the floor; its number, its sessions and its tickets stay. Refused with {@code station.taken}. */
    public StationDetails retire(StationId id) {
        var before = managed(id);
        if (!registry.retire(id, clock.instant())) {
            throw new StationTaken(before.station().number());
        }
        return changed(before);
    }

    /** Refused with {@code station-room.taken} if there is one of this name. */
    public RoomView addRoom(VenueId venue, String name) {
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "venue");
        var plain = roomName(name);
        stations.lock(venue);
        var rooms = registry.rooms(venue);
        if (rooms.size() >= MOST_ROOMS) {
            throw new InvalidInput("name", "station-room.too-many", MOST_ROOMS);
        }
        var room = new RoomView(Ids.next(), plain, rooms.size() + 1);
        if (!registry.addRoom(venue, room)) {
            throw new RoomTaken(plain);
        }
        events.fire(new RoomChanged(venue, room.id(), null, plain));
        return room;
    }

    public RoomView renameRoom(UUID id, String name) {
        var venue = registry.venueOfRoom(id).orElseThrow(() -> new NotFound("station-room"));
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "station-room");
        var plain = roomName(name);
        stations.lock(venue);
        var before = registry.rooms(venue).stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("station-room"));
        if (!registry.renameRoom(id, plain)) {
            throw new RoomTaken(plain);
        }
        events.fire(new RoomChanged(venue, id, before.name(), plain));
        return new RoomView(id, plain, before.position());
    }

    private StationDetails managed(StationId id) {
        var found = registry.find(id).orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_MANAGE, found.station().venue(), "station");
        if (found.retiredAt() != null) {
            throw new NotFound("station");
        }
        return found;
    }

    private StationDetails changed(StationDetails before) {
        var after = registry.find(before.station().id()).orElseThrow(() -> new NotFound("station"));
        events.fire(new StationChanged(before, after));
        return after;
    }

    private void mustBeOf(VenueId venue, UUID room) {
        if (registry.venueOfRoom(room).filter(venue::equals).isEmpty()) {
            throw new NotFound("station-room");
        }
    }

    private static String roomName(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > StationEdit.LONGEST_NAME) {
            throw new InvalidInput("name", "station.name", StationEdit.LONGEST_NAME);
        }
        return plain;
    }
}
