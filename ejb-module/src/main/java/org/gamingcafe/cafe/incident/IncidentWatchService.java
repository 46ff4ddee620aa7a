package org.gamingcafe.cafe.incident;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.play.OutSeat;
import org.gamingcafe.cafe.play.OutageService;
import org.gamingcafe.cafe.station.SilenceService;
import org.gamingcafe.cafe.station.SilentSeat;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * For the house's ticker: sees that seats have fallen silent together, and that they are heard of again. Any number of nodes
 * may look at once.
 */
@Stateless
@PermitAll
public class IncidentWatchService {

    /** When nobody has looked for so long, the house was down: whoever fell silent meanwhile may only have found nobody. */
    private static final Duration BREAK = Duration.ofSeconds(30);

    /** Longer silence is no news. */
    private static final Duration NEWS = Duration.ofMinutes(15);

    @Inject
    Incidents incidents;

    @Inject
    IncidentDesk desk;

    @Inject
    VenueIncidentSettings settings;

    @Inject
    SilenceService silence;

    @Inject
    OutageService outages;

    @Inject
    VenueService venues;

    /** The house listens. @return since when, without a break, on whatever nodes */
    public Instant listen() {
        Call.current().caller().mustBeTheHouse();
        return incidents.listen(desk.now(), BREAK);
    }

    /** Venues with seats that fell silent while the house was listening. */
    public List<VenueId> suspects(Instant since) {
        return silent(since).stream().map(SilentSeat::venue).distinct().toList();
    }

    /** Opens an incident if seats of the venue fell silent together, or adds them to the one that lasts. */
    public void look(VenueId venue, Instant since) {
        Call.current().caller().mustBeTheHouse();
        incidents.alone(venue);
        var out = incidents.seatsOut(venue);
        var silent = silent(since).stream()
                .filter(seat -> seat.venue().equals(venue) && !out.contains(seat.station()))
                .toList();
        var lasting = incidents.silenceIn(venue);
        if (lasting.isPresent()) {
            join(lasting.get(), silent);
        } else {
            open(venue, Together.of(silent, settings.of(venue), silence.playedAt(venue)));
        }
    }

    private List<SilentSeat> silent(Instant since) {
        var now = desk.now();
        var news = now.minus(NEWS);
        return silence.silent(since.isAfter(news) ? since : news, now.minus(StationView.SILENT));
    }

    private void open(VenueId venue, List<SilentSeat> together) {
        if (together.isEmpty()) {
            return;
        }
        var now = desk.now();
        var seats = together.stream().map(IncidentWatchService::out).toList();
        var from =
                seats.stream().map(OutSeat::from).min(Comparator.naturalOrder()).orElse(now);
        desk.open(
                new IncidentView(
                        Ids.next(),
                        venue,
                        IncidentView.Scope.SILENCE,
                        null,
                        IncidentTexts.silence(venues.get(venue).language()),
                        true,
                        from,
                        now,
                        null,
                        now.plus(settings.of(venue).longest()),
                        null,
                        null,
                        null,
                        1,
                        seats.size(),
                        seats.size()),
                seats);
    }

    /** Who falls silent shortly before or after another seat of the incident belongs to it. */
    private void join(IncidentView incident, List<SilentSeat> silent) {
        var within = settings.of(incident.venue()).within();
        var latest = incidents.seats(incident.id()).stream()
                .map(IncidentSeat::from)
                .max(Comparator.naturalOrder())
                .orElse(incident.from());
        var seats = silent.stream()
                .map(IncidentWatchService::out)
                .filter(seat -> !seat.from().isBefore(incident.from().minus(within))
                        && !seat.from().isAfter(latest.plus(within)))
                .toList();
        if (!seats.isEmpty()) {
            desk.join(incident, seats);
        }
    }

    /** The first second in which nobody can have played. */
    private static OutSeat out(SilentSeat seat) {
        return new OutSeat(seat.station(), seat.lastSeenAt().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Those that last, in all venues. */
    public List<UUID> lasting() {
        Call.current().caller().mustBeTheHouse();
        return incidents.open();
    }

    public long countLasting() {
        return incidents.countOpen();
    }

    /** Ends it at seats that are heard of again; closes it when all are, or it has lasted as long as may be. */
    public void follow(UUID id) {
        Call.current().caller().mustBeTheHouse();
        var now = desk.now();
        incidents.find(id).ifPresent(seen -> incidents.alone(seen.venue()));
        incidents.find(id).filter(IncidentView::isOpen).ifPresent(incident -> {
            var isHeard = incident.untilHeard() && isHeard(incident, now);
            if (isHeard) {
                desk.close(incident, now, IncidentView.How.HEARD, null);
            } else if (!incident.latestAt().isAfter(now)) {
                desk.close(incident, now, IncidentView.How.LONGEST, null);
            }
        });
    }

    /** Seats without a program are never heard of: they wait for the others. @return whether nobody is waited for */
    private boolean isHeard(IncidentView incident, Instant now) {
        var seats = incidents.seats(incident.id());
        var open = seats.stream().filter(seat -> seat.until() == null).toList();
        var heard = silence.heard(open.stream().map(IncidentSeat::station).toList());
        var isAwaited = false;
        var isSomeHeard = seats.size() > open.size();
        for (var seat : open) {
            var at = heard.get(seat.station());
            if (at != null && at.truncatedTo(ChronoUnit.SECONDS).isAfter(seat.from())) {
                outages.end(incident.id(), seat.station(), now);
                incidents.seatsEnded(incident.id(), seat.station(), at.truncatedTo(ChronoUnit.SECONDS));
                isSomeHeard = true;
            } else {
                isAwaited = isAwaited || Objects.nonNull(at);
            }
        }
        return isSomeHeard && !isAwaited;
    }
}
