package org.gamingcafe.cafe.till;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue has another till. */
public record TillAdded(VenueId venue, TillId till, String code) implements DomainEvent {

    @Override
    public String act() {
        return "till.added";
    }

    @Override
    public Subject subject() {
        return Subject.of("till", till.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("code", code);
    }
}
