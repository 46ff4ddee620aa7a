package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** Pictures of screens that were asked for by command: kept for a day, and each look is on record. */
@Stateless
@RolesAllowed(Permission.STATION_MANAGE)
public class StationPictureService {

    /** In bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    @Inject
    Pictures pictures;

    @Inject
    StationCommands commands;

    @Inject
    Registry registry;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By the program at the seat, before it says that the command is done. */
    @PermitAll
    public void keep(UUID command, byte[] png) {
        var station = Call.current().caller().station();
        var now = clock.instant();
        var isAskedFor = commands.find(command)
                .filter(known -> known.station().equals(station) && known.kind() == CommandKind.SCREENSHOT)
                .filter(known -> known.state().isOpen() && known.dueAt().isAfter(now))
                .isPresent();
        if (!isAskedFor) {
            throw new NotFound("station-command");
        }
        if (png.length > LARGEST) {
            throw new InvalidInput("picture", "station.picture");
        }
        Png.mustBeOne(png);
        pictures.add(command, station, png, now);
    }

    /** @throws NotFound {@code station-picture.not-found}, for one of another venue and one that is gone too */
    public byte[] look(StationId station, UUID command) {
        var details = registry.find(station).orElseThrow(() -> new NotFound("station-picture"));
        var venue = details.station().venue();
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "station-picture");
        var png = pictures.find(command, station, clock.instant()).orElseThrow(() -> new NotFound("station-picture"));
        events.fire(new PictureSeen(venue, station, command));
        return png;
    }
}
