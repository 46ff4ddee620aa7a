package org.gamingcafe.cafe.ledger;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Entries have gone from the books for good; a signed checkpoint of their month stands for them. */
public record BooksClosed(VenueId venue, long entries, long through) implements DomainEvent {

    @Override
    public String act() {
        return "ledger.closed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("entries", Long.toString(entries), "through", Long.toString(through));
    }
}
