package org.gamingcafe.cafe.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.play.OutSeat;
import org.gamingcafe.cafe.play.OutageService;
import org.gamingcafe.cafe.play.OutageView;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Opens and closes incidents; those who play are told by {@code cafe.play}, who looks after them by mail. */
@ApplicationScoped
class IncidentDesk {

    @Inject
    Incidents incidents;

    @Inject
    OutageService outages;

    @Inject
    VenueService venues;

    @Inject
    IncidentMail mail;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** @return whether nobody else has opened one for the same silence */
    boolean open(IncidentView incident, List<OutSeat> seats) {
        if (!begin(incident, seats)) {
            return false;
        }
        mail.opened(incident, seats.size());
        return true;
    }

    /** It was over already when somebody said so. */
    void report(IncidentView incident, List<OutSeat> seats, Instant until, @Nullable UUID by) {
        begin(incident, seats);
        close(incident, until, IncidentView.How.DESK, by);
    }

    private boolean begin(IncidentView incident, List<OutSeat> seats) {
        if (!incidents.open(incident)) {
            return false;
        }
        incidents.addSeats(incident.id(), seats);
        outages.begin(incident.id(), incident.reason(), seats, incident.untilHeard());
        events.fire(new IncidentOpened(
                incident.id(), incident.venue(), incident.scope(), seats.size(), incident.from(), incident.reason()));
        return true;
    }

    /** More seats have fallen silent for the same reason. */
    void join(IncidentView incident, List<OutSeat> seats) {
        incidents.addSeats(incident.id(), seats);
        outages.begin(incident.id(), incident.reason(), seats, incident.untilHeard());
        events.fire(new IncidentChanged(
                incident.id(), incident.venue(), incident.reason(), Map.of("seats", "+" + seats.size())));
    }

    /** Everybody can play again. @throws IncidentOver if it was closed before */
    void close(IncidentView incident, Instant at, IncidentView.How how, @Nullable UUID by) {
        if (!incidents.close(incident.id(), at, how, by)) {
            throw new IncidentOver();
        }
        outages.end(incident.id(), null, at);
        incidents.seatsEnded(incident.id(), null, at);
        var affected = outages.of(incident.id());
        var lost = lost(incident, affected);
        events.fire(
                new IncidentClosed(incident.id(), incident.venue(), how, at, affected.size(), lost, incident.reason()));
        mail.closed(incident, at, affected.size(), lost);
    }

    Money lost(IncidentView incident, List<OutageView> affected) {
        var nothing = Money.zero(venues.get(incident.venue()).currency());
        return affected.stream().map(OutageView::lost).reduce(nothing, Money::plus);
    }

    /** Incidents are counted in whole seconds, as play is. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
