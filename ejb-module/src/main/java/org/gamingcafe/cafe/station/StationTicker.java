package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;

/** Every ten seconds on every node; what one tick misses the next one finds. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationTicker {

    @Inject
    StationWatchService watch;

    @Schedule(second = "3/10", minute = "*", hour = "*", persistent = false)
    public void tick() {
        Call.ofTheHouse("station-ticker").run(() -> {
            watch.write();
            watch.sweep();
        });
    }
}
