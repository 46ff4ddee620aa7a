package org.gamingcafe.cafe.incident;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Nobody can play at several seats. */
public record IncidentOpened(
        UUID incident, VenueId venue, IncidentView.Scope scope, int seats, Instant from, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "incident.opened";
    }

    @Override
    public Subject subject() {
        return Subject.of("incident", incident);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("scope", scope.name(), "seats", Integer.toString(seats), "from", from.toString());
    }
}
