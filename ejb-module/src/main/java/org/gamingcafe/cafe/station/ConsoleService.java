package org.gamingcafe.cafe.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** How consoles are: no program of the house runs on them, so somebody says it, or their smart plug does (R05). */
@Stateless
@RolesAllowed(Permission.STATION_COMMAND)
public class ConsoleService {

    @Inject
    Registry registry;

    @Inject
    ConsoleStates states;

    /** Somebody has looked. Refused with {@code station.not-a-console} for everything else. */
    public StationDetails say(StationId station, DeviceState state) {
        var known = registry.find(station)
                .filter(one -> one.retiredAt() == null)
                .orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_COMMAND, known.station().venue(), "station");
        if (!known.machine().kind().isConsole()) {
            throw new NotAConsole(known.station().number());
        }
        return states.set(known, state);
    }
}
