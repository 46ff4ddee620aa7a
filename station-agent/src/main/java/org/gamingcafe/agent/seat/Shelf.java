package org.gamingcafe.agent.seat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.house.Running;
import org.gamingcafe.agent.house.SeatGame;
import org.jspecify.annotations.Nullable;

/**
 * The games of a seat: those on offer, and those that were started for who plays. The house hears when one of them does not run
 * any more, and none runs on when the session is over: somebody else may need its licence. Everything here runs on the seat's
 * thread.
 */
final class Shelf {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Desk desk;
    private final Acts acts;
    private final Map<String, Boolean> started = new HashMap<>();
    private List<SeatGame> offered = List.of();
    private boolean isTaken;
    private @Nullable Duration looked;

    Shelf(Desk desk, Acts acts) {
        this.desk = desk;
        this.acts = acts;
    }

    List<SeatGame> offered() {
        return offered;
    }

    /**
     * Somebody has sat down, or comes back. Games of who was there before end with their session, also where one follows
     * another at once; what the house knows to run was started before this program was.
     */
    void offer(@Nullable UUID before, @Nullable UUID session, Runnable filled) {
        if (session == null) {
            return;
        }
        if (before != null && !before.equals(session)) {
            clear();
        }
        isTaken = true;
        acts.games(games -> {
            if (isTaken) {
                offered = games;
                games.stream().filter(SeatGame::running).forEach(game -> started(game.program()));
                filled.run();
            }
        });
    }

    /** What staff start at a free seat is theirs. */
    void started(String program) {
        if (isTaken) {
            started.putIfAbsent(Running.plain(program), false);
        }
    }

    /** One that was seen to run and is seen no more has ended; one that was not seen yet may be on its way. */
    void look(Duration now) {
        var isDue = looked == null || now.minus(looked).compareTo(LOOK_EVERY) >= 0;
        if (!isDue || started.isEmpty()) {
            return;
        }
        looked = now;
        var running =
                desk.running().stream().map(one -> Running.plain(one.name())).collect(Collectors.toSet());
        for (var program : List.copyOf(started.keySet())) {
            if (running.contains(program)) {
                started.put(program, true);
            } else if (started.getOrDefault(program, false)) {
                started.remove(program);
                ended(program);
            }
        }
    }

    private void ended(String program) {
        offered.stream()
                .filter(game -> Running.plain(game.program()).equals(program))
                .findFirst()
                .ifPresent(game -> acts.gameEnded(game.id()));
    }

    /** The session is over. */
    void clear() {
        started.keySet().forEach(desk::close);
        started.clear();
        offered = List.of();
        isTaken = false;
    }
}
