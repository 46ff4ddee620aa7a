package org.gamingcafe.cafe.bonus;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** What top-ups of a venue bring on top has changed. */
public record BonusTiersChanged(VenueId venue, String before, String after) implements DomainEvent {

    @Override
    public String act() {
        return "bonus.tiers-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("tiers", before + " → " + after);
    }
}
