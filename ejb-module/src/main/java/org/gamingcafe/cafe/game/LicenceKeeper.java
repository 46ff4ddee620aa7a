package org.gamingcafe.cafe.game;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gamingcafe.cafe.play.PlayEnded;
import org.gamingcafe.cafe.play.PlayMoved;
import org.gamingcafe.cafe.station.CommandAsked;
import org.gamingcafe.cafe.station.CommandEnded;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.StationService;

/** Sees to it that licences follow what happens at the seats, in the transaction in which it happens. */
@ApplicationScoped
class LicenceKeeper {

    @Inject
    Games games;

    @Inject
    GameRuns runs;

    @Inject
    GameDesk desk;

    @Inject
    StationService stations;

    @Inject
    Clock clock;

    /** Whoever tells a seat to start the program of a game: without a licence the command is refused. */
    void asked(@Observes CommandAsked asked) {
        var command = asked.command();
        var program = command.argument();
        if (command.kind() == CommandKind.LAUNCH && program != null) {
            games.ofProgram(asked.venue(), program)
                    .ifPresent(game -> desk.licence(game, stations.held(command.station()), command.id(), false));
        }
    }

    void ended(@Observes CommandEnded ended) {
        var command = ended.command();
        var isDone = command.state() == CommandView.State.DONE;
        if (command.kind() == CommandKind.LAUNCH && !isDone) {
            desk.back(
                    runs.backOfCommand(command.id(), GameRun.Why.NOT_STARTED, clock.instant()),
                    GameRun.Why.NOT_STARTED);
        } else if (command.kind() == CommandKind.CLOSE && isDone) {
            closed(ended);
        }
    }

    private void closed(CommandEnded ended) {
        var command = ended.command();
        var program = command.argument();
        if (program != null) {
            games.ofProgram(ended.venue(), program).ifPresent(game -> desk.gone(game.id(), command.station()));
        }
    }

    void left(@Observes PlayEnded ended) {
        desk.back(runs.backOfSession(ended.session(), GameRun.Why.PLAY_ENDED, clock.instant()), GameRun.Why.PLAY_ENDED);
    }

    void moved(@Observes PlayMoved moved) {
        desk.back(runs.backOfSession(moved.session(), GameRun.Why.MOVED, clock.instant()), GameRun.Why.MOVED);
    }
}
