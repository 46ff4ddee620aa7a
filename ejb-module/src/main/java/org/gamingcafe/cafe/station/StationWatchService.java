package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.platform.kernel.Call;

/** Looks after seats and what they were told. Any number of nodes may look at once: each change is made by one of them. */
@Stateless
@PermitAll
public class StationWatchService {

    @Inject
    Heartbeats heartbeats;

    @Inject
    Pulses pulses;

    @Inject
    CommandDesk desk;

    @Inject
    Clock clock;

    /** What this node has heard is written down. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write() {
        Call.current().caller().mustBeTheHouse();
        heartbeats.write();
    }

    /** Who is silent is lost; what was not done in time has timed out. */
    public void sweep() {
        Call.current().caller().mustBeTheHouse();
        pulses.judge(clock.instant().minus(StationView.SILENT));
        desk.sweep();
    }
}
