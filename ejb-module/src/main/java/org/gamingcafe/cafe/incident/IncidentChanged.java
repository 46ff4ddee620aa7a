package org.gamingcafe.cafe.incident;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** An incident has another reason than was thought, or concerns more seats. */
public record IncidentChanged(UUID incident, VenueId venue, String reason, Map<String, String> changes)
        implements DomainEvent {

    public IncidentChanged {
        changes = Map.copyOf(changes);
    }

    @Override
    public String act() {
        return "incident.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("incident", incident);
    }
}
