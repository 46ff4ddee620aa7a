package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The floor as one view: stations, play and bookings. */
@Stateless
@RolesAllowed({Permission.PLAY_READ, Permission.STATION_READ})
public class FloorService {

    /** How long before they begin bookings are shown. */
    private static final Duration AHEAD = Duration.ofHours(2);

    @Inject
    StationService stations;

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
        Call.current().caller().mustBeAllowed(Permission.PLAY_READ, venue, "venue");
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var open = sessions.openIn(venue);
        var players =
                open.stream().flatMap(session -> session.player().stream()).toList();
        var names = (players.isEmpty() ? List.<AccountView>of() : accounts.all(players))
                .stream().collect(Collectors.toMap(AccountView::id, AccountView::displayName));
        var playing = snapshot.all(open, now).stream().collect(Collectors.toMap(PlayView::id, Function.identity()));
        var booked = claims.next(venue, now, now.plus(AHEAD));
        return stations.all(venue).stream()
                .map(station -> {
                    var play = station.occupiedBy() == null ? null : playing.get(station.occupiedBy());
                    var player = play == null ? null : name(play, names);
                    return new SeatView(
                            station,
                            play,
                            player,
                            booked.get(station.id()),
                            station.isLostWithPlay(now.minus(StationView.SILENT)));
                })
                .toList();
    }

    private static @Nullable String name(PlayView play, Map<AccountId, String> names) {
        return play.accountId() == null ? play.guestName() : names.get(play.accountId());
    }
}
