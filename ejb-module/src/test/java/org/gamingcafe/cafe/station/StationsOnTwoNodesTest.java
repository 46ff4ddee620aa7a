package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: any node serves any station, and two of them are as good as one")
class StationsOnTwoNodesTest extends StationFloor {

    private static final int CALLERS = 8;
    private static final int ENTRIES = 20;

    final StationCommandService commands = the(StationCommandService.class);

    static final class Merging implements Errand {
        @Override
        public Object run(Turn turn) {
            var entries = LongStream.rangeClosed(1, ENTRIES)
                    .mapToObj(number ->
                            new JournalEntry(number, JournalEntry.Kind.LOCKED, null, Duration.ofSeconds(number)))
                    .toList();
            return call(at(new StationId(turn.id(0))))
                    .run(() -> the(StationLinkService.class).merge(turn.id(1), entries));
        }
    }

    @Test
    @DisplayName("T7: a journal that is sent to two nodes at once is merged once")
    void a_journal_is_merged_once() {
        var station = aWatchedStation();

        var race = as(house(), () -> TwoNodes.race(CALLERS, 1, Merging.class, station, UUID.randomUUID()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(CALLERS).containsOnly(String.valueOf(ENTRIES));
        assertThat(one("select count(*) from station_journal where station_id = ?", station))
                .isEqualTo((long) ENTRIES);
    }

    static final class Answering implements Errand {
        @Override
        public Object run(Turn turn) {
            var isDone = turn.caller() % 4 < 2;
            return call(at(new StationId(turn.id(0))))
                    .run(() -> the(StationLinkService.class).acknowledge(turn.id(1), isDone, null))
                    .state();
        }
    }

    @Test
    void a_command_ends_once_whichever_node_hears_of_it_first() {
        var station = aWatchedStation();
        var told = as(cashier, () -> commands.ask(station, CommandKind.LOCK, null, key()));

        var race = as(house(), () -> TwoNodes.race(CALLERS, 1, Answering.class, station, told.id()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).hasSize(CALLERS);
        assertThat(race.done().stream().distinct())
                .as("everybody is told the same end")
                .hasSize(1);
        assertThat(endings(station)).isEqualTo(1);
    }

    static final class Sweeping implements Errand {
        @Override
        public Object run(Turn turn) {
            call(Caller.JOB).run(() -> the(StationWatchService.class).sweep());
            return "swept";
        }
    }

    @Test
    void what_has_timed_out_is_told_once_however_many_nodes_look() {
        var station = aWatchedStation();
        for (var i = 0; i < 10; i++) {
            as(cashier, () -> commands.ask(station, CommandKind.LOCK, null, key()));
        }
        clock().advance(Duration.ofMinutes(1));

        var race = as(house(), () -> TwoNodes.race(CALLERS, 2, Sweeping.class));

        assertThat(race.failures()).isEmpty();
        assertThat(endings(station)).isEqualTo(10);
        assertThat(one("select count(*) from station_command where station_id = ? and state = 'TIMED_OUT'", station))
                .isEqualTo(10L);
    }

    private static long endings(StationId station) {
        return ((Number) one(
                        "select count(*) from audit_record where act = 'station-command.ended' and entity_id = ?",
                        station.toString()))
                .longValue();
    }
}
