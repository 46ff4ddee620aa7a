package org.gamingcafe.platform.limit;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A venue has entered a range of addresses with numbers of its own, or has given it up. */
record VenueRangeChanged(VenueRange entry, boolean added) implements DomainEvent {

    @Override
    public String act() {
        return added ? "venue-range.added" : "venue-range.removed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue-range", entry.id());
    }

    @Override
    public VenueId venue() {
        return entry.venue();
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "range", change(entry.range().toString()),
                "logins", change(Integer.toString(entry.logins())),
                "requests", change(Integer.toString(entry.requests())));
    }

    private String change(String value) {
        return added ? " → " + value : value + " → ";
    }
}
