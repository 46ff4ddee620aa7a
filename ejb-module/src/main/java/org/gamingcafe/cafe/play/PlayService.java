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
import java.util.stream.Stream;
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

/** Play sessions: paid before by holds, renewed as time goes by, settled once. */
@Stateless
@RolesAllowed(Permission.PLAY_RUN)
public class PlayService {

    /** How long before the money runs out more of it is set aside. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    @Inject
    PlaySessions sessions;

    @Inject
    OpenSessions open;

    @Inject
    LockedSeats lockedSeats;

    @Inject
    Seats seats;

    @Inject
    Course course;

    @Inject
    PaidTime paidTime;

    @Inject
    Warnings warnings;

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
     * {@code wallet.insufficient-funds}, {@code wallet.credit-used-up}, {@code play.not-paid-for}.
     */
    public PlayView start(NewPlay wanted, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            return snapshot.heard(seats.take(wanted, now, act), now);
        });
    }

    /** The same for a member or somebody of the house, for as long as is usual. */
    public PlayView start(
            StationId station, AccountId account, PlayView.Mode mode, boolean accompanied, Command command) {
        return start(NewPlay.of(station, account, mode, accompanied), command);
    }

    public PlayView pause(UUID session, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var found = open.caughtUp(session, now, act);
            if (found.isOpen()) {
                course.pause(found, now);
            }
            return snapshot.of(found, now);
        });
    }

    public PlayView resume(UUID session, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var found = open.locked(session);
            if (found.state() != PlayView.State.PAUSED) {
                throw new NotPaused();
            }
            course.catchUp(found, now, act);
            if (found.state() == PlayView.State.PAUSED) {
                course.resume(found, now);
            }
            return snapshot.of(found, now);
        });
    }

    /** Bills until now (or until the money ran out), pays from what is set aside, frees the seat, issues the receipt. */
    public PlayView end(UUID session, Command command) {
        return idempotency.once(command, PlayView.class, act -> {
            var now = now();
            var found = open.caughtUp(session, now, act);
            if (found.isOpen()) {
                settlement.settle(found, now, Ending.Why.ASKED, act);
            }
            return snapshot.of(found, now);
        });
    }

    /** Own, or with {@code play:read} in its venue; else {@code play-session.not-found}. */
    @PermitAll
    public PlayView get(UUID session) {
        var found = sessions.find(session).orElseThrow(() -> new NotFound("play-session"));
        var caller = Call.current().caller();
        if (!found.isOf(caller.account())) {
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

    /** Of one member, in this venue; nothing of somebody who has never played there. */
    @RolesAllowed(Permission.PLAY_READ)
    public Slice<PlayView> list(VenueId venue, AccountId account, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.PLAY_READ, venue, "venue");
        return views(sessions.of(account, venue, Place.of(page), page.size() + 1), page);
    }

    private Slice<PlayView> views(List<PlaySession> rows, PageRequest page) {
        var slice = Slice.of(rows, page.size(), Place::cursor);
        return new Slice<>(snapshot.all(slice.items(), now()), slice.next());
    }

    /** For the house's ticker: sessions on which time has something to do before long, locked by nobody else. */
    @PermitAll
    public List<UUID> due(int limit) {
        Call.current().caller().mustBeTheHouse();
        var now = now();
        return Stream.concat(
                        sessions.due(now.plus(AHEAD), now, limit).stream(), lockedSeats.givenUp(now, limit).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** For the house's ticker: holds more money, warns, or ends the session at the instant at which it was over. */
    @PermitAll
    public void renew(UUID session) {
        Call.current().caller().mustBeTheHouse();
        var now = now();
        sessions.lockedIfFree(session).filter(PlaySession::isOpen).ifPresent(found -> {
            course.catchUp(found, now, Ids.next());
            var isShort = found.state() == PlayView.State.ACTIVE && isShort(found, now);
            if (isShort) {
                paidTime.extend(found, now);
            }
            if (found.watch().isToBeLookedAt(now) || isShort && isShort(found, now)) {
                warnings.look(found, now);
            }
        });
    }

    private static boolean isShort(PlaySession session, Instant now) {
        return !session.paidUntil().isAfter(now.plus(AHEAD));
    }

    /** Sessions that run, are paused or in grace, of all venues. */
    @PermitAll
    public long countOpen() {
        return sessions.countOpen();
    }

    /** Play is counted in whole seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
