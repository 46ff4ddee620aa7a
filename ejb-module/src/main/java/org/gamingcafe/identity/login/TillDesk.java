package org.gamingcafe.identity.login;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * An enrolled till, as its key has shown.
 *
 * @param dayBegan when the business day of its venue began
 */
public record TillDesk(TillId till, VenueId venue, String name, Instant dayBegan) {

    /** Until somebody is known it is the till that asks: a wrong try is no act of whoever is signed in below its lock. */
    Caller caller() {
        return new Caller(Caller.Kind.TILL, null, Map.of(venue, Set.of()), null, null, till.value(), Map.of());
    }
}
