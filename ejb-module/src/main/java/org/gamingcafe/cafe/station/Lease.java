package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;

/**
 * A seat may run for a play session until an instant, whatever happens to the network or the house (domain.md 6.8).
 *
 * @param token the same, signed; verified with the published keys (ES256), without asking anybody
 */
public record Lease(StationId station, UUID session, State state, Instant issuedAt, Instant until, String token) {

    /** What the screen shows. */
    public enum State {
        /** Open. */
        ACTIVE,
        /** Locked by the player, who may come back. */
        PAUSED,
        /** Open, with a warning: there is no money any more. */
        GRACE
    }
}
