package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.cafe.reservation.Party;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * People who sit down by themselves. However often and wherever somebody asks at once, they have one session (I5): asking
 * twice at one seat gives the same one, a paused one goes on.
 */
@ApplicationScoped
class OwnSeat {

    /** What the desk needs in order to seat somebody; the seat and who sits down there have it for themselves. */
    private static final Set<String> RIGHTS = Set.of(Permission.PLAY_RUN, Permission.STATION_READ);

    @Inject
    SeatTurns turns;

    @Inject
    PlaySessions sessions;

    @Inject
    Seats seats;

    @Inject
    Course course;

    @Inject
    StationRulesService posts;

    @Inject
    AccountService accounts;

    /** With the name that they show. */
    Sat named(SeatActService.Seated seated, AccountId person) {
        return new Sat(seated.session(), accounts.get(person).displayName(), seated.state(), seated.bookedElsewhere());
    }

    /** @param code of the seat, of who belongs to a party that has booked it */
    static NewPlay wanted(StationId station, AccountId person, @Nullable String code) {
        var party = code == null || code.isBlank() ? null : new Party(null, code);
        return new NewPlay(station, PlayView.Mode.PREPAID, person, false, null, null, party);
    }

    /** Refuses as the desk does, and with {@code play.already-playing} who sits elsewhere. */
    SeatActService.Seated take(NewPlay wanted, AccountId person, Instant now, UUID act) {
        turns.await(person);
        var station = wanted.station();
        var session = trusted(
                posts.post(station).venue(),
                () -> here(station, person, now, act).orElseGet(() -> seats.take(wanted, now, act)));
        return new SeatActService.Seated(session.id(), session.state(), session.bookedElsewhere());
    }

    private Optional<PlaySession> here(StationId station, AccountId person, Instant now, UUID act) {
        var own = sessions.openOf(person);
        own.ifPresent(session -> course.catchUp(session, now, act));
        return own.filter(PlaySession::isOpen).map(session -> {
            if (!session.station().equals(station)) {
                throw new AlreadyPlaying();
            }
            if (session.state() == PlayView.State.PAUSED) {
                course.resume(session, now);
            }
            return session;
        });
    }

    /** As the caller still, with what the desk may do. */
    static <T> T trusted(VenueId venue, Supplier<T> act) {
        var call = Call.current();
        return call.by(call.caller().trusted(venue, RIGHTS)).run(act);
    }
}
