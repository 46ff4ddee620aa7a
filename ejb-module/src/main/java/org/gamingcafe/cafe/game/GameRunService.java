package org.gamingcafe.cafe.game;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** Starts and closes games at seats. */
@Stateless
@RolesAllowed(Permission.STATION_COMMAND)
public class GameRunService {

    /** What is kept of a closing that comes twice. */
    public record Closing(UUID game, StationId station) {}

    @Inject
    Games games;

    @Inject
    GameRuns runs;

    @Inject
    GameDesk desk;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    /**
     * For who plays at the seat. Refuses with {@code game.nobody-plays}, {@code game.not-here}, {@code game.too-young},
     * {@code game.no-licence}.
     *
     * @param ageSeen the caller has looked at a document of the guest who plays there
     */
    public GameRun launch(UUID game, StationId station, boolean ageSeen, Command command) {
        return idempotency.once(command, GameRun.class, act -> desk.launch(existing(game), station, ageSeen));
    }

    /** The seat is told to close it; the licence is back when it has. */
    public Closing close(UUID game, StationId station, Command command) {
        return idempotency.once(command, Closing.class, act -> {
            desk.close(existing(game), station);
            return new Closing(game, station);
        });
    }

    /** Somebody has seen that it does not run there any more. Refused with {@code game.not-running}. */
    public Closing giveBack(UUID game, StationId station, Command command) {
        return idempotency.once(command, Closing.class, act -> {
            desk.closed(existing(game), station);
            return new Closing(game, station);
        });
    }

    private GameView existing(UUID id) {
        var game = games.find(id).orElseThrow(() -> new NotFound("game"));
        Call.current().caller().mustBeAllowed(Permission.STATION_COMMAND, game.venue(), "game");
        return game;
    }

    /** Removes what was played long ago. @return how many */
    @PermitAll
    public int removeOld(int limit) {
        Call.current().caller().mustBeTheHouse();
        return runs.removeOld(clock.instant(), limit);
    }
}
