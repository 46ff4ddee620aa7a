package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gamingcafe.platform.kernel.StationId;

/** What seats say of themselves on this node: kept in memory and written for all of them at once. */
@ApplicationScoped
class Heartbeats {

    private static final int AT_ONCE = 1_000;

    private final Map<UUID, Pulses.Said> last = new ConcurrentHashMap<>();

    @Inject
    Pulses pulses;

    void note(StationId station, Beat beat, Instant at) {
        last.put(station.value(), new Pulses.Said(station.value(), beat, at));
    }

    /** In the order of their ids, so that nodes do not wait for each other in a circle. What fails is tried next time. */
    void write() {
        var part = last.values().stream()
                .sorted(Comparator.comparing(Pulses.Said::station))
                .limit(AT_ONCE)
                .toList();
        if (!part.isEmpty()) {
            pulses.write(part);
            part.forEach(said -> last.remove(said.station(), said));
        }
    }
}
