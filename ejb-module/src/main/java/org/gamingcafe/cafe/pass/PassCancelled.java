package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A subscription is not renewed any more; what is paid stays valid until its period is over. */
public record PassCancelled(UUID pass, VenueId venue, AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "pass.cancelled";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass", pass);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("renews", "true → false");
    }
}
