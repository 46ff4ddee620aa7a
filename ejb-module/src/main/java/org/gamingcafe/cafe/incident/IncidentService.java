package org.gamingcafe.cafe.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.play.OutSeat;
import org.gamingcafe.cafe.play.OutageService;
import org.gamingcafe.cafe.play.OutageView;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.SilenceService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Csv;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Incidents: seen, opened and closed by hand, called by their reason. */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class IncidentService {

    /** More than these do not last at once on a board. */
    private static final int MOST_ON_A_BOARD = 20;

    @Inject
    Incidents incidents;

    @Inject
    IncidentDesk desk;

    @Inject
    VenueIncidentSettings settings;

    @Inject
    OutageService outages;

    @Inject
    SilenceService silence;

    @Inject
    RegistryService registry;

    @Inject
    FreshFactor factor;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** The latest first; those that last, or are over, or both. */
    public Slice<IncidentView> list(VenueId venue, @Nullable Boolean isOpen, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        return incidents.of(venue, isOpen, page);
    }

    /** Those that last in a venue, for boards. */
    public List<IncidentView> lasting(VenueId venue) {
        return list(venue, true, PageRequest.first(MOST_ON_A_BOARD)).items();
    }

    /** With its seats and whom it concerns; money only for who may see figures. */
    public IncidentDetail get(UUID id) {
        var incident = existing(id, Permission.STATION_READ);
        var seats = incidents.seats(id);
        var numbers = seats.stream().collect(Collectors.toMap(IncidentSeat::station, IncidentSeat::number));
        var isSeen = Call.current().caller().may(Permission.FINANCIALS_VIEW, incident.venue());
        var affected = outages.of(id);
        return new IncidentDetail(
                incident,
                seats,
                affected.stream()
                        .map(one -> affected(one, numbers.getOrDefault(one.station(), 0), isSeen))
                        .toList(),
                isSeen ? desk.lost(incident, affected) : null);
    }

    private static IncidentDetail.Affected affected(OutageView one, int seat, boolean isSeen) {
        return new IncidentDetail.Affected(
                one.session(),
                seat,
                one.account(),
                one.from(),
                one.until(),
                one.seconds(),
                isSeen ? one.lost() : null,
                one.corrected(),
                one.leftOut());
    }

    /** Whom it concerned and what it has cost, for a spreadsheet. */
    @RolesAllowed(Permission.FINANCIALS_VIEW)
    public String export(UUID id) {
        existing(id, Permission.FINANCIALS_VIEW);
        var detail = get(id);
        var table = new StringBuilder(Csv.line(
                "session", "seat", "account", "from", "until", "seconds", "lost", "currency", "corrected", "leftOut"));
        for (var one : detail.affected()) {
            var lost = one.lost();
            table.append(Csv.line(
                    one.session(),
                    one.seat(),
                    one.account(),
                    one.from(),
                    one.until(),
                    one.seconds(),
                    lost == null ? null : lost.amount(),
                    lost == null ? null : lost.currency(),
                    one.corrected(),
                    one.leftOut()));
        }
        return table.toString();
    }

    /**
     * Somebody says that nobody can play, or could for a while. Seats that are in another incident stay in that one; refuses
     * with {@code incident.seats-out} when all of them are. What lies back gives money back, so it needs a fresh factor; and
     * nobody gives to themselves or to whom they are linked (I16).
     */
    @RolesAllowed(Permission.STATION_MANAGE)
    public IncidentView open(NewIncident wanted, Command command) {
        return idempotency.once(command, IncidentView.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, wanted.venue(), "venue");
            incidents.alone(wanted.venue());
            var now = desk.now();
            var from = from(wanted, now);
            var until = until(wanted, from, now);
            var out = incidents.seatsOut(wanted.venue());
            var seats = seats(wanted).stream()
                    .filter(seat -> !out.contains(seat))
                    .map(seat -> new OutSeat(seat, from, until))
                    .toList();
            if (seats.isEmpty()) {
                throw new SeatsOutAlready();
            }
            var id = Ids.next();
            var incident = incident(id, wanted, from, now, seats.size());
            if (until == null) {
                desk.open(incident, seats);
            } else {
                desk.report(incident, seats, until, incident.openedBy());
            }
            return existing(id, Permission.STATION_READ);
        });
    }

    private IncidentView incident(UUID id, NewIncident wanted, Instant from, Instant now, int seats) {
        var by = Call.current().caller().account();
        return new IncidentView(
                id,
                wanted.venue(),
                wanted.scope(),
                wanted.room(),
                wanted.reason(),
                wanted.untilHeard(),
                from,
                now,
                by == null ? null : by.value(),
                now.plus(settings.of(wanted.venue()).longest()),
                null,
                null,
                null,
                1,
                seats,
                seats);
    }

    private Instant from(NewIncident wanted, Instant now) {
        var from = wanted.from() == null ? now : wanted.from().truncatedTo(ChronoUnit.SECONDS);
        var rules = settings.of(wanted.venue());
        if (from.isAfter(now) || from.isBefore(now.minus(rules.back()))) {
            throw new InvalidInput("from", "incident.from", rules.backMinutes());
        }
        if (from.isBefore(now)) {
            factor.mustBeShown();
        }
        return from;
    }

    private static @Nullable Instant until(NewIncident wanted, Instant from, Instant now) {
        var until = wanted.until() == null ? null : wanted.until().truncatedTo(ChronoUnit.SECONDS);
        if (until != null && (!from.isBefore(until) || until.isAfter(now))) {
            throw new InvalidInput("until", "incident.until");
        }
        return until;
    }

    private List<StationId> seats(NewIncident wanted) {
        var room = wanted.room();
        if (room != null
                && registry.rooms(wanted.venue()).stream()
                        .noneMatch(known -> known.id().equals(room))) {
            throw new NotFound("station-room");
        }
        var there = silence.seats(wanted.venue(), room);
        if (wanted.seats().isEmpty()) {
            return there;
        }
        if (!new HashSet<>(there).containsAll(wanted.seats())) {
            throw new NotFound("station");
        }
        return wanted.seats().stream().distinct().toList();
    }

    /** One can play again, says somebody; refuses with {@code incident.over}. */
    @RolesAllowed(Permission.STATION_MANAGE)
    public IncidentView close(UUID id, Command command) {
        return idempotency.once(command, IncidentView.class, act -> {
            var incident = existing(id, Permission.STATION_MANAGE);
            incidents.alone(incident.venue());
            var by = Call.current().caller().account();
            desk.close(incident, desk.now(), IncidentView.How.DESK, by == null ? null : by.value());
            return existing(id, Permission.STATION_READ);
        });
    }

    /** It had another reason; whose bill is not settled yet reads that one. */
    @RolesAllowed(Permission.STATION_MANAGE)
    public IncidentView rename(UUID id, String reason, long seen) {
        var before = existing(id, Permission.STATION_MANAGE);
        if (!incidents.rename(id, Reason.checked(reason), seen)) {
            throw new StaleEdit();
        }
        outages.rename(id, reason);
        events.fire(
                new IncidentChanged(id, before.venue(), reason, Map.of("reason", before.reason() + " → " + reason)));
        return existing(id, Permission.STATION_READ);
    }

    private IncidentView existing(UUID id, String permission) {
        var incident = incidents.find(id).orElseThrow(() -> new NotFound("incident"));
        Call.current().caller().mustBeAllowed(permission, incident.venue(), "incident");
        return incident;
    }
}
