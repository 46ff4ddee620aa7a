package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;

/** What is last known of consoles. */
@ApplicationScoped
class ConsoleStates {

    @Inject
    Registry registry;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    StationDetails set(StationDetails known, DeviceState state) {
        var id = known.station().id();
        registry.device(id, state, clock.instant());
        var after = registry.find(id).orElseThrow(() -> new NotFound("station"));
        if (known.device() != state) {
            events.fire(new StationChanged(known, after));
        }
        return after;
    }

    /** Its plug says whether it has power. One that has some may sleep or load all the same: what is known of it stays. */
    void powered(StationDetails known, boolean isOn) {
        var isConsole = known.machine().kind().isConsole() && known.retiredAt() == null;
        var isOffline = known.device() == null || known.device() == DeviceState.OFFLINE;
        if (isConsole && !isOn) {
            set(known, DeviceState.OFFLINE);
        } else if (isConsole && isOffline) {
            set(known, DeviceState.ONLINE);
        }
    }
}
