package org.gamingcafe.api.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.time.Clock;
import org.gamingcafe.api.Strangers;

/** Connections to the floor whose first message has not come. */
@ApplicationScoped
public class FloorStrangers {

    @Inject
    Clock clock;

    private final Strangers strangers = new Strangers();

    boolean add(Session session, String address) {
        return strangers.add(session, address, clock.instant());
    }

    /** @return whether it was one */
    boolean remove(Session session) {
        return strangers.remove(session);
    }

    void look() {
        strangers
                .silent(clock.instant())
                .forEach(session -> SocketLine.close(session, CloseReason.CloseCodes.VIOLATED_POLICY, "not greeted"));
    }
}
