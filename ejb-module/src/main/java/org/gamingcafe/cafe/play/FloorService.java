package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.cafe.reservation.BookedSeat;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The floor as one view: stations, play and bookings. */
@Stateless
@PermitAll
public class FloorService {

    /** How long before they begin bookings are shown. */
    private static final Duration AHEAD = Duration.ofHours(2);

    @Inject
    SeatClaimService claims;

    @Inject
    PlaySessions sessions;

    @Inject
    Snapshot snapshot;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /** Every seat of the venue by number, in a fixed number of statements. */
    public List<SeatView> board(VenueId venue) {
        mayRead(venue);
        var now = now();
        return views(claims.board(venue, now, now.plus(AHEAD)), sessions.openIn(venue), now);
    }

    /** These seats of the venue, in as many statements; for who shows the others already. */
    public List<SeatView> seats(VenueId venue, Set<StationId> some) {
        mayRead(venue);
        var now = now();
        var wanted = claims.board(venue, now, now.plus(AHEAD)).stream()
                .filter(seat -> some.contains(seat.station().id()))
                .toList();
        var playing = wanted.stream()
                .flatMap(seat -> Stream.ofNullable(seat.station().occupiedBy()))
                .toList();
        return views(wanted, sessions.open(playing), now);
    }

    /** For the house itself: on which seats these sessions are, or were last. */
    public List<StationId> seatsOf(Set<UUID> plays) {
        Call.current().caller().mustBeTheHouse();
        return sessions.seatsOf(plays);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void mayRead(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.PLAY_READ, venue, "venue");
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
    }

    private List<SeatView> views(List<BookedSeat> seats, List<PlaySession> open, Instant now) {
        var players =
                open.stream().flatMap(session -> session.player().stream()).toList();
        var names = (players.isEmpty() ? List.<AccountView>of() : accounts.all(players))
                .stream().collect(Collectors.toMap(AccountView::id, AccountView::displayName));
        var silent = silent(seats, now);
        var playing =
                snapshot.all(open, now, silent).stream().collect(Collectors.toMap(PlayView::id, Function.identity()));
        return seats.stream()
                .map(seat -> {
                    var station = seat.station();
                    var play = station.occupiedBy() == null ? null : playing.get(station.occupiedBy());
                    return new SeatView(
                            station,
                            play,
                            play == null ? null : name(play, names),
                            seat.booked(),
                            silent.containsKey(station.id()));
                })
                .toList();
    }

    /** Those at which somebody plays, with their last words. */
    private static Map<StationId, Instant> silent(List<BookedSeat> seats, Instant now) {
        var silent = new HashMap<StationId, Instant>();
        for (var seat : seats) {
            var station = seat.station();
            var heard = station.lastSeenAt();
            if (heard != null && station.isLostWithPlay(now.minus(StationView.SILENT))) {
                silent.put(station.id(), heard);
            }
        }
        return silent;
    }

    private static @Nullable String name(PlayView play, Map<AccountId, String> names) {
        return play.accountId() == null ? play.guestName() : names.get(play.accountId());
    }
}
