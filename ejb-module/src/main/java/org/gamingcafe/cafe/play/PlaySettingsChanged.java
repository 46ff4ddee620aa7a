package org.gamingcafe.cafe.play;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** How long one plays in a venue has changed. */
public record PlaySettingsChanged(VenueId venue, PlaySettings before, PlaySettings after) implements DomainEvent {

    @Override
    public String act() {
        return "play.settings-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return after.changesSince(before);
    }
}
