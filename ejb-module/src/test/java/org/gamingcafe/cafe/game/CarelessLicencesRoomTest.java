package org.gamingcafe.cafe.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.platform.kernel.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The control of the race for the last licence: runs are counted, and then one is added. */
@DisplayName("R05: who counts first and takes afterwards gives the last licence to several seats")
class CarelessLicencesRoomTest extends GameRoom {

    @Test
    void counting_first_gives_the_last_licence_away_more_than_once() {
        var game = aGame(0, 1);
        var sessions = List.of(aPlayer(aSeat()), aPlayer(aSeat()), aPlayer(aSeat()), aPlayer(aSeat()));
        var next = new AtomicInteger();
        var counted = new CyclicBarrier(sessions.size());

        var race = race(sessions.size(), () -> {
            var session = sessions.get(next.getAndIncrement());
            var inUse = ((Number)
                            one("select count(*) from game_run where game_id = ? and ended_at is null", game.id()))
                    .intValue();
            counted.await(30, TimeUnit.SECONDS);
            if (inUse < 1) {
                change(
                        "insert into game_run (id, game_id, session_id, station_id, started_at) values (?, ?, ?, ?, now())",
                        Ids.next(),
                        game.id(),
                        session.id(),
                        session.stationId());
            }
            return inUse;
        });

        assertThat(race.failures()).isEmpty();
        assertThat(((Number) one("select count(*) from game_run where game_id = ? and ended_at is null", game.id()))
                        .intValue())
                .isGreaterThan(1);
    }
}
