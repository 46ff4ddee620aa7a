package org.gamingcafe.cafe.game;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.Sitter;
import org.gamingcafe.cafe.play.SitterService;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.StationCommandService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Gives out licences and takes them back. The row of the seat is locked before the row of the game, so that whoever leaves the
 * seat at that moment comes before or after.
 */
@ApplicationScoped
class GameDesk {

    /** What is rated from here on is for adults; no guardian decides otherwise. */
    private static final int ADULT = 18;

    @Inject
    Games games;

    @Inject
    GameRuns runs;

    @Inject
    StationService stations;

    @Inject
    RegistryService registry;

    @Inject
    StationCommandService commands;

    @Inject
    SitterService sitters;

    @Inject
    AdmissionService admissions;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * A licence for who plays at the seat, and the word to the seat to start it. Where nothing can be told to start anything, as
     * at a console, somebody puts it in by hand. Again gives the same licence.
     */
    GameRun launch(GameView game, StationId station, boolean ageSeen) {
        var seat = seat(game, station);
        var run = licence(game, seat, null, ageSeen);
        if (can(station, CommandKind.LAUNCH)) {
            var told = commands.program(station, CommandKind.LAUNCH, game.program());
            runs.told(run.id(), told.id());
        }
        return run;
    }

    /** The seat is told to close it; where nothing can be told, it counts as closed. */
    void close(GameView game, StationId station) {
        seat(game, station);
        if (can(station, CommandKind.CLOSE)) {
            commands.program(station, CommandKind.CLOSE, game.program());
        } else {
            closed(game, station);
        }
    }

    /** It does not run there any more, whoever has closed it. */
    void closed(GameView game, StationId station) {
        var seat = seat(game, station);
        if (gone(game.id(), station) == 0) {
            throw new NotRunningHere(game.title(), seat.number());
        }
    }

    /** The same for who does not know whether it ran. @return how many licences are back */
    int gone(UUID game, StationId station) {
        return back(runs.backAt(station, game, GameRun.Why.CLOSED, clock.instant()), GameRun.Why.CLOSED);
    }

    private StationView seat(GameView game, StationId station) {
        var seat = stations.held(station);
        if (!seat.venue().equals(game.venue())) {
            throw new NotFound("station");
        }
        return seat;
    }

    private boolean can(StationId station, CommandKind kind) {
        return registry.get(station).abilities().containsKey(kind);
    }

    /** The caller holds the row of the seat. @param command by which the seat is told, if it is told already */
    GameRun licence(GameView game, StationView seat, @Nullable UUID command, boolean ageSeen) {
        var sitter = sitters.at(seat.id()).orElseThrow(() -> new NobodyPlays(seat.number()));
        return runs.open(sitter.session(), game.id()).orElseGet(() -> take(game, seat, sitter, command, ageSeen));
    }

    private GameRun take(GameView game, StationView seat, Sitter sitter, @Nullable UUID command, boolean ageSeen) {
        if (game.retiredAt() != null || !games.isAt(game.id(), seat.groupId(), seat.id())) {
            throw new NotAtThisSeat(game.title(), seat.number());
        }
        if (!isOldEnough(sitter, game, ageSeen)) {
            throw new TooYoung(game.title(), game.fromAge());
        }
        var run = new GameRun(
                Ids.next(), game.id(), game.title(), sitter.session(), seat.id(), seat.number(), clock.instant(), null);
        if (!runs.take(run, command)) {
            throw new NoLicence(game.title(), game.licences() == null ? 0 : game.licences());
        }
        events.fire(new GameLaunched(game.venue(), sitter.account(), run, ageSeen && sitter.account() == null));
        return run;
    }

    /** @param ageSeen somebody of the house has looked at a document of a guest; what is known of members counts */
    private boolean isOldEnough(Sitter sitter, GameView game, boolean ageSeen) {
        var account = sitter.account();
        if (game.fromAge() == 0
                || sitter.mode() == PlayView.Mode.STAFF
                || sitter.accompanied() && game.fromAge() < ADULT) {
            return true;
        }
        return account == null ? ageSeen : admissions.isAtLeast(account, game.fromAge(), clock.instant());
    }

    /** @return how many licences are back */
    int back(List<GameRuns.Back> back, GameRun.Why why) {
        back.forEach(one -> events.fire(new GameEnded(one.venue(), one.run(), why)));
        return back.size();
    }
}
