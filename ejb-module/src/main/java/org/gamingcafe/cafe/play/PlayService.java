package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** Play sessions: prepaid by holds, renewed as time goes by, settled once. */
@Stateless
@RolesAllowed(Permission.PLAY_RUN)
public class PlayService {

    /** How long before the money runs out more of it is set aside. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    @Inject
    PlaySessions sessions;

    @Inject
    Seats seats;

    @Inject
    Course course;

    @Inject
    PaidTime paidTime;

    @Inject
    Settlement settlement;

    @Inject
    Snapshot snapshot;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /**
     * Refuses with {@code station.taken}, {@code play.already-playing}, {@code admission.denied},
     * {@code wallet.insufficient-funds}.
     *
     * @param accompanied a guardian is at hand
     */
    public PlayView start(
            StationId station, AccountId account, PlayView.Mode mode, boolean accompanied, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var session = switch (mode) {
                case PREPAID -> seats.take(station, account, accompanied, now);
            };
            return snapshot.of(session, now);
        });
    }

    public PlayView pause(UUID session, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var open = open(session);
            course.catchUp(open, now, act);
            if (open.isOpen()) {
                course.pause(open, now);
            }
            return snapshot.of(open, now);
        });
    }

    public PlayView resume(UUID session, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var open = open(session);
            if (open.state() != PlayView.State.PAUSED) {
                throw new NotPaused();
            }
            course.catchUp(open, now, act);
            if (open.state() == PlayView.State.PAUSED) {
                course.resume(open, now);
            }
            return snapshot.of(open, now);
        });
    }

    /** Bills until now (or until the money ran out), captures the hold, frees the seat, issues the receipt. */
    public PlayView end(UUID session, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var open = open(session);
            course.catchUp(open, now, act);
            if (open.isOpen()) {
                settlement.settle(open, now, PlaySession.End.ASKED, act);
            }
            return snapshot.of(open, now);
        });
    }

    /** Locks it, so that of all who act on a session one acts at a time. */
    private PlaySession open(UUID id) {
        var session = sessions.locked(id).orElseThrow(() -> new NotFound("play-session"));
        Call.current().caller().mustBeAllowed(Permission.PLAY_RUN, session.venue(), "play-session");
        if (!session.isOpen()) {
            throw new AlreadyEnded();
        }
        return session;
    }

    /** Own, or with {@code play:read} in its venue; else {@code play-session.not-found}. */
    @PermitAll
    public PlayView get(UUID session) {
        var found = sessions.find(session).orElseThrow(() -> new NotFound("play-session"));
        var caller = Call.current().caller();
        if (!caller.is(found.account())) {
            caller.mustBeAllowed(Permission.PLAY_READ, found.venue(), "play-session");
        }
        return snapshot.of(found, now());
    }

    /** The number that is painted on the seat; who may see the session may see it. */
    @PermitAll
    public int seatNumber(UUID session) {
        return seats.number(get(session).stationId());
    }

    /** Newest first; own for members, all of the venue with {@code play:read}. */
    @PermitAll
    public Slice<PlayView> mine(PageRequest page) {
        var caller = Call.current().caller();
        var venues = caller.permissions().entrySet().stream()
                .filter(right -> right.getValue().contains(Permission.PLAY_READ))
                .map(Map.Entry::getKey)
                .toList();
        var after = Place.of(page);
        var most = page.size() + 1;
        return views(
                venues.isEmpty() ? sessions.of(caller.person(), after, most) : sessions.ofVenues(venues, after, most),
                page);
    }

    @RolesAllowed(Permission.PLAY_READ)
    public Slice<PlayView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.PLAY_READ, venue, "venue");
        return views(sessions.ofVenues(List.of(venue), Place.of(page), page.size() + 1), page);
    }

    private Slice<PlayView> views(List<PlaySession> rows, PageRequest page) {
        var now = now();
        return Slice.of(rows, page.size(), Place::cursor).map(session -> snapshot.of(session, now));
    }

    /** For the house's ticker: sessions whose held money runs out before long, locked by nobody else. */
    @PermitAll
    public List<UUID> due(int limit) {
        Call.current().caller().mustBeTheHouse();
        var now = now();
        return sessions.due(now.plus(AHEAD), now, limit);
    }

    /** For the house's ticker: holds more money, or ends the session at the instant at which it ran out. */
    @PermitAll
    public void renew(UUID session) {
        Call.current().caller().mustBeTheHouse();
        var now = now();
        sessions.lockedIfFree(session).filter(PlaySession::isOpen).ifPresent(open -> {
            course.catchUp(open, now, Ids.next());
            var isShort = !open.paidUntil().isAfter(now.plus(AHEAD));
            if (open.state() == PlayView.State.ACTIVE && isShort) {
                paidTime.extend(open, now);
            }
        });
    }

    /** Sessions that run or are paused, of all venues. */
    @PermitAll
    public long countOpen() {
        return sessions.countOpen();
    }

    /** Play is counted in whole seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
