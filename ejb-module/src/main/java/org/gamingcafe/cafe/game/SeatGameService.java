package org.gamingcafe.cafe.game;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.cafe.station.SeatPost;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StationId;

/** Games for whoever plays at a seat; for the program there, which has shown its key, and only at its own seat. */
@Stateless
@PermitAll
public class SeatGameService {

    private static final int MOST = 500;

    /** What is kept of a word that comes twice. @param runs how many licences were back */
    public record Closed(int runs) {}

    /** What the desk needs in order to start something at a seat. */
    private static final Set<String> RIGHTS = Set.of(Permission.STATION_COMMAND, Permission.STATION_READ);

    @Inject
    Games games;

    @Inject
    GameDesk desk;

    @Inject
    StationRulesService posts;

    @Inject
    Idempotency idempotency;

    /** What the seat has, by title. */
    public List<SeatGame> list() {
        var station = Call.current().caller().station();
        return games.at(station, posts.post(station).group(), MOST);
    }

    /** Whoever plays there wants to play it; refuses as the desk does. */
    public GameRun launch(UUID game, Command command) {
        var station = Call.current().caller().station();
        return idempotency.once(
                command, GameRun.class, act -> trusted(station, () -> desk.launch(own(game, station), station, false)));
    }

    /** It does not run there any more: whoever played has closed it. Also said of one that does not run. */
    public Closed closed(UUID game, Command command) {
        var station = Call.current().caller().station();
        return idempotency.once(
                command,
                Closed.class,
                act -> new Closed(desk.gone(own(game, station).id(), station)));
    }

    private GameView own(UUID game, StationId station) {
        var venue = posts.post(station).venue();
        return games.find(game).filter(known -> known.venue().equals(venue)).orElseThrow(() -> new NotFound("game"));
    }

    /** As the caller still, with what the desk may do. */
    private <T> T trusted(StationId station, Supplier<T> act) {
        var call = Call.current();
        SeatPost post = posts.post(station);
        return call.by(call.caller().trusted(post.venue(), RIGHTS)).run(act);
    }
}
