package org.gamingcafe.cafe.game;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The catalogue of games of a venue, and who plays them now (R05). */
@Stateless
@RolesAllowed(Permission.STATION_READ)
public class GameService {

    private static final int KEYS = 2;
    private static final int MOST_RUNS = 10_000;
    private static final int MOST_AT_A_SEAT = 500;

    @Inject
    Games games;

    @Inject
    GameRuns runs;

    @Inject
    StationService stations;

    @Inject
    RegistryService registry;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By title. @param isRetired those that are in the catalogue no more, instead of those that are */
    public Slice<GameView> list(VenueId venue, boolean isRetired, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.STATION_READ, venue, "venue");
        var keys = Cursor.keys(page.after(), KEYS);
        var rows = keys.isEmpty()
                ? games.of(venue, isRetired, null, null, page.size() + 1)
                : games.of(venue, isRetired, keys.getFirst(), Cursor.id(keys.getLast()), page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.title(), last.id()));
    }

    /** @throws NotFound {@code game.not-found}, for one of another venue too */
    public GameView get(UUID id) {
        return existing(id, Permission.STATION_READ);
    }

    /** Who has a licence of it now, the oldest first. */
    public List<GameRun> runs(UUID id) {
        existing(id, Permission.STATION_READ);
        return runs.open(id, MOST_RUNS);
    }

    /** What a seat has, by title. */
    public List<SeatGame> at(StationId station) {
        var seat = stations.get(station);
        return games.at(seat.id(), seat.groupId(), MOST_AT_A_SEAT);
    }

    /** Refused with {@code game.taken} if the catalogue has one of this title or program. */
    @RolesAllowed(Permission.STATION_MANAGE)
    public GameView add(VenueId venue, GameEdit wanted) {
        Call.current().caller().mustBeAllowed(Permission.STATION_MANAGE, venue, "venue");
        mustStandThere(venue, wanted);
        games.alone(venue);
        var id = Ids.next();
        if (!games.add(id, venue, wanted)) {
            throw new GameTaken(wanted.title(), wanted.program());
        }
        return changed(null, id);
    }

    /**
     * Who runs it goes on, also where it is taken away, or where more do than there are licences now.
     *
     * @param seen the version that was shown
     */
    @RolesAllowed(Permission.STATION_MANAGE)
    public GameView edit(UUID id, GameEdit wanted, long seen) {
        var before = existing(id, Permission.STATION_MANAGE);
        if (before.retiredAt() != null) {
            throw new NotFound("game");
        }
        mustStandThere(before.venue(), wanted);
        games.alone(before.venue());
        if (games.isTaken(before.venue(), id, wanted)) {
            throw new GameTaken(wanted.title(), wanted.program());
        }
        if (!games.edit(id, wanted, seen)) {
            throw new StaleEdit();
        }
        return changed(before, id);
    }

    /** Nobody starts it any more; who runs it goes on. Again is the same. */
    @RolesAllowed(Permission.STATION_MANAGE)
    public GameView retire(UUID id) {
        var before = existing(id, Permission.STATION_MANAGE);
        return games.retire(id, clock.instant()) ? changed(before, id) : existing(id, Permission.STATION_MANAGE);
    }

    private GameView changed(@Nullable GameView before, UUID id) {
        var after = existing(id, Permission.STATION_MANAGE);
        events.fire(new GameChanged(before, after));
        return after;
    }

    private void mustStandThere(VenueId venue, GameEdit wanted) {
        var groups = stations.groups(venue).stream().map(GroupView::id).collect(Collectors.toSet());
        if (!groups.containsAll(wanted.groups())) {
            throw new NotFound("station-group");
        }
        var asked = new HashSet<>(wanted.stations());
        if (!asked.isEmpty() && registry.some(venue, asked).size() < asked.size()) {
            throw new NotFound("station");
        }
    }

    private GameView existing(UUID id, String permission) {
        var game = games.find(id).orElseThrow(() -> new NotFound("game"));
        Call.current().caller().mustBeAllowed(permission, game.venue(), "game");
        return game;
    }
}
