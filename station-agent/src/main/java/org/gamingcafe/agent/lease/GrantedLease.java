package org.gamingcafe.agent.lease;

import java.time.Duration;
import java.util.UUID;

/**
 * What the house has signed: this session may run at this seat for so long.
 *
 * @param print tells leases apart by what they say; the same one shown again has the same
 */
public record GrantedLease(UUID session, State state, Duration lasts, String print, String token) {

    /** In which state the session is. */
    public enum State {
        ACTIVE,
        PAUSED,
        GRACE
    }
}
