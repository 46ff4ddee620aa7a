package org.gamingcafe.cafe.incident;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** One can play again. */
public record IncidentClosed(
        UUID incident, VenueId venue, IncidentView.How how, Instant at, int sessions, Money lost, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "incident.closed";
    }

    @Override
    public Subject subject() {
        return Subject.of("incident", incident);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "how", how.name(),
                "at", at.toString(),
                "sessions", Integer.toString(sessions),
                "lost", lost.toString());
    }
}
