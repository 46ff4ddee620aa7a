package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The bill of a play session was corrected, and a pass got back what it does not use any more. */
public record PassTimeReturned(UUID pass, UUID session, VenueId venue, AccountId account, long seconds, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "pass.time-returned";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass", pass);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("session", session.toString(), "seconds", String.valueOf(seconds));
    }
}
