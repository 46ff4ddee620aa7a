package org.gamingcafe.cafe.incident;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** What counts as an incident in a venue has changed. */
public record IncidentSettingsChanged(VenueId venue, IncidentSettings before, IncidentSettings after)
        implements DomainEvent {

    @Override
    public String act() {
        return "incident.settings-changed";
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
