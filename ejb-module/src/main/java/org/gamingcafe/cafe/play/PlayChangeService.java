package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.reservation.Sitting;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What changes while somebody plays: how long, with what money, at which seat. */
@Stateless
@RolesAllowed(Permission.PLAY_RUN)
public class PlayChangeService {

    @Inject
    OpenSessions open;

    @Inject
    Seats seats;

    @Inject
    Course course;

    @Inject
    PaidTime paidTime;

    @Inject
    Funds funds;

    @Inject
    Outages outages;

    @Inject
    VenuePlaySettings settings;

    @Inject
    SeatClaimService claims;

    @Inject
    StationService stations;

    @Inject
    Snapshot snapshot;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Lets a session go on for so many minutes more than was agreed; the house rules are asked again. Refuses with
     * {@code play.too-long}, {@code reservation.seat-claimed} when somebody has booked the seat, and when the money does not last until then.
     *
     * @param minutes as many as is usual if nobody says so
     */
    public PlayView extend(UUID session, @Nullable Integer minutes, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var found = open.caughtUp(session, now, act);
            if (found.isOpen()) {
                extend(found, minutes, now);
            }
            return snapshot.of(found, now);
        });
    }

    private void extend(PlaySession session, @Nullable Integer minutes, Instant now) {
        mustRun(session);
        var rules = settings.of(session.venue());
        var more = Duration.ofMinutes(minutes == null ? rules.extensionMinutes() : minutes);
        seats.admitAgain(session, now);
        var watch = session.watch();
        var until = watch.plannedUntil().filter(now::isBefore).orElse(now).plus(more);
        if (Duration.between(session.startedAt(), until).compareTo(rules.longest()) > 0) {
            throw new TooLong(rules.longestMinutes());
        }
        claims.stay(session.id(), session.station(), now, until);
        watch.planUntil(until);
        funds.mustHave(session, paidTime.missing(session, session.usage(watch.atMost(until))));
        goOn(session, now);
    }

    /**
     * Sets more money aside for it: a member's own, or what a guest pays in cash into the caller's open shift. In grace
     * play goes on, without a new minimum (T12). For how long was agreed stays as it is.
     *
     * @param shift for a guest only
     */
    public PlayView pay(UUID session, Money amount, @Nullable UUID shift, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var found = open.caughtUp(session, now, act);
            if (!found.isOpen()) {
                throw new AlreadyEnded();
            }
            mustRun(found);
            setAside(found, amount, shift, act);
            goOn(found, now);
            return snapshot.of(found, now);
        });
    }

    private void setAside(PlaySession session, Money amount, @Nullable UUID shift, UUID act) {
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
        if (session.mode() != PlayView.Mode.GUEST) {
            funds.setAside(session, amount);
        } else if (shift == null) {
            throw new InvalidInput("shiftId", "play.shift");
        } else {
            funds.deposit(session, amount, shift, act);
        }
    }

    private void goOn(PlaySession session, Instant now) {
        if (session.state() == PlayView.State.GRACE) {
            course.endGrace(session, now);
        } else {
            paidTime.extend(session, now);
        }
        session.watch().lookAt(now);
        events.fire(new PlayExtended(
                session.id(),
                session.venue(),
                session.player().orElse(null),
                session.watch().plannedUntil().orElse(null),
                session.held()));
    }

    /** Paused sessions are resumed first. */
    private static void mustRun(PlaySession session) {
        if (session.state() == PlayView.State.PAUSED) {
            throw new NotRunning();
        }
    }

    /**
     * Goes on at another seat of the venue, at the prices of its group; neither minimum nor free seconds begin anew (T16).
     * Refuses with {@code station.taken}, {@code station.not-ready}, {@code reservation.seat-reserved},
     * {@code wallet.insufficient-funds}.
     */
    public PlayView move(UUID session, StationId station, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var found = open.caughtUp(session, now, act);
            if (found.isOpen()) {
                move(found, station, now);
            }
            return snapshot.of(found, now);
        });
    }

    private void move(PlaySession session, StationId to, Instant now) {
        if (session.state() != PlayView.State.ACTIVE) {
            throw new NotRunning();
        }
        if (!stations.get(to).venue().equals(session.venue())) {
            throw new NotFound("station");
        }
        var from = session.station();
        var planned = session.watch().plannedUntil().orElse(now);
        var station = stations.move(from, to, session.id());
        var terms =
                claims.move(new Sitting(session.id(), to, session.player().orElse(null), null, now, planned, planned));
        session.watch().planUntil(terms.until());
        outages.end(session, now);
        session.move(to, station.groupId(), now);
        if (terms.reservation() != null) {
            claims.arrived(terms.reservation(), now);
        }
        paidTime.buy(session, now);
        session.watch().lookAt(now);
        events.fire(
                new PlayMoved(session.id(), session.venue(), session.player().orElse(null), from, to, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
