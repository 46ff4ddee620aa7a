package org.gamingcafe.cafe.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.StationNumber;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What stands in a venue: groups that share a price, and stations in them. */
@Stateless
@RolesAllowed(Permission.STATION_MANAGE)
public class StationPlanService {

    /** At once; a venue has at most 9999. */
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PREFIX = LONGEST_NAME - 5;
    private static final int MOST_GROUPS = 100;

    @Inject
    Stations stations;

    @Inject
    Registry registry;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** Behind those that are there; refused with {@code station-group.taken} if there is one of this name. */
    public GroupView addGroup(VenueId venue, String name) {
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "venue");
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "station.name", LONGEST_NAME);
        }
        stations.lock(venue);
        var groups = stations.groups(venue);
        if (stations.isTaken(venue, plain)) {
            throw new GroupTaken(plain);
        }
        if (groups.size() >= MOST_GROUPS) {
            throw new InvalidInput("name", "station-group.too-many", MOST_GROUPS);
        }
        var group = new GroupView(Ids.next(), plain, groups.size() + 1);
        stations.addGroup(venue, group);
        events.fire(new GroupAdded(venue, group.id(), plain));
        return group;
    }

    /**
     * So many seats of a group, numbered after the highest of the venue and named by it: {@code PC-01}, {@code PC-02}.
     *
     * @param room where they stand, if that is known already
     * @throws NotFound {@code station-group.not-found}, {@code station-room.not-found}, for those of another venue too
     */
    public AddedStations add(UUID group, @Nullable UUID room, String prefix, int howMany, Command command) {
        return idempotency.once(command, AddedStations.class, act -> add(group, room, prefix, howMany));
    }

    private AddedStations add(UUID group, @Nullable UUID room, String prefix, int howMany) {
        var venue = stations.venueOf(group).orElseThrow(() -> new NotFound("station-group"));
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "station-group");
        if (howMany < 1 || howMany > MOST) {
            throw new InvalidInput("count", "station.count", MOST);
        }
        var plain = prefix.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_PREFIX) {
            throw new InvalidInput("prefix", "station.name", LONGEST_PREFIX);
        }
        if (room != null && registry.venueOfRoom(room).filter(venue::equals).isEmpty()) {
            throw new NotFound("station-room");
        }
        stations.lock(venue);
        var first = stations.highestNumber(venue) + 1;
        new StationNumber(first + howMany - 1);
        for (var number = first; number < first + howMany; number++) {
            stations.add(StationId.next(), venue, group, room, number, "%s-%02d".formatted(plain, number));
        }
        events.fire(new StationsAdded(venue, group, first, howMany));
        return new AddedStations(group, first, howMany);
    }
}
