package org.gamingcafe.cafe.station;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue with a cashier and a manager, and seats as they are wanted. */
abstract class StationFloor extends RoomTest {

    static final UUID BOOT = UUID.randomUUID();

    final StationService stations = the(StationService.class);
    final RegistryService registry = the(RegistryService.class);
    final StationKeyService keys = the(StationKeyService.class);
    final StationWatchService watch = the(StationWatchService.class);
    final StationLinkService link = the(StationLinkService.class);
    final VenueId venue = aVenue();
    final Caller cashier = staff(venue, Role.CASHIER);
    final Caller manager = staff(venue, Role.MANAGER);

    StationId aStation() {
        return as(house(), () -> {
            var group = stations.groups(venue).stream().findFirst().orElseGet(() -> stations.addGroup(venue, "PC", 1));
            var number = 1 + ((Number) one("select count(*) from station where venue_id = ?", venue)).intValue();
            return stations.add(venue, group.id(), number, "PC " + number).id();
        });
    }

    StationId aStation(Machine machine) {
        var station = aStation();
        equip(station, machine);
        return station;
    }

    /** A PC whose program has a key. */
    StationId aWatchedStation() {
        var station = aStation();
        as(manager, () -> keys.issue(station));
        return station;
    }

    StationDetails equip(StationId station, Machine machine) {
        return as(manager, () -> {
            var now = registry.get(station);
            var wanted = new StationEdit(
                    now.station().name(), now.station().groupId(), now.roomId(), machine, now.hardware());
            return registry.edit(station, wanted, now.edition());
        });
    }

    /** The program at the seat. */
    static Caller at(StationId station) {
        return new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station.value(), Map.of());
    }

    static Beat aBeat() {
        return new Beat(BOOT, "test 1.0", 3, "game.exe", 20, null);
    }

    StationView.State state(StationId station) {
        return as(cashier, () -> stations.get(station)).state();
    }

    void tick() {
        as(house(), () -> {
            watch.write();
            watch.sweep();
        });
    }

    static Command key() {
        return Command.of("station", UUID.randomUUID().toString());
    }
}
