package org.gamingcafe.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@With(TimetableRoomTest.QuietDesk.class)
class TimetableRoomTest extends RoomTest {

    private static final List<String> STARTED = new CopyOnWriteArrayList<>();
    private static final AtomicLong EXECUTION = new AtomicLong();

    @ApplicationScoped
    static class QuietDesk implements JobDesk {

        @Override
        public long start(String job, Properties parameters) {
            STARTED.add(job + " " + parameters.getProperty("dueAt"));
            return EXECUTION.incrementAndGet();
        }

        @Override
        public boolean stop(long execution) {
            return false;
        }

        @Override
        public OptionalLong restart(long execution) {
            return OptionalLong.empty();
        }
    }

    private final Timetable timetable = the(Timetable.class);
    private final Once once = the(Once.class);

    @BeforeEach
    void oneJobThatIsDue() {
        change("delete from timetable_run");
        change("delete from timetable");
        change("""
                insert into timetable (job, cron, zone, next_run)
                values ('cleanup', '0 15 4 * * ?', 'Europe/Berlin', '2026-03-01T03:15:00Z')""");
        STARTED.clear();
        clock().set(Instant.parse("2026-03-02T10:00:00Z"));
    }

    @Test
    void a_due_job_is_started_and_moves_on_in_local_time() {
        timetable.run();

        assertThat(STARTED).containsExactly("cleanup 2026-03-01T03:15:00Z");
        assertThat(next()).isEqualTo("2026-03-03 03:15:00");
        assertThat(one("select execution_id is not null from timetable_run")).isEqualTo(true);
    }

    @Test
    void a_job_keeps_its_local_time_when_the_clocks_change() {
        var cron = new Cron("0 15 4 * * ?", ZoneId.of("Europe/Berlin"));

        assertThat(cron.after(Instant.parse("2026-03-28T10:00:00Z"))).isEqualTo("2026-03-29T02:15:00Z");
    }

    @Test
    void a_job_that_is_not_due_or_switched_off_is_not_started() {
        timetable.run();
        clock().advance(Duration.ofHours(1));
        timetable.run();
        change("update timetable set enabled = false");
        clock().advance(Duration.ofDays(3));
        timetable.run();

        assertThat(STARTED).hasSize(1);
    }

    @Test
    void of_many_nodes_that_look_one_starts_the_job() {
        race(12, timetable::run);

        assertThat(STARTED).containsExactly("cleanup 2026-03-01T03:15:00Z");
    }

    @Test
    void a_run_that_another_half_of_a_split_cluster_has_taken_is_not_started_again() {
        change("""
                insert into timetable_run (job, due_at, started_at, node)
                values ('cleanup', '2026-03-01T03:15:00Z', '2026-03-02T09:59:00Z', 'other')""");

        timetable.run();

        assertThat(STARTED).isEmpty();
        assertThat(next()).isEqualTo("2026-03-03 03:15:00");
    }

    @Test
    void what_is_done_once_is_claimed_by_one_node() {
        assertThat(once.isDone("opening")).isEmpty();

        var race = race(8, () -> once.claim("opening"));

        assertThat(race.results().stream().filter(won -> won)).hasSize(1);
        assertThat(once.isDone("opening")).contains(false);
    }

    @Test
    void another_node_takes_over_after_ten_minutes_unless_it_is_done() {
        once.claim("opening");
        clock().advance(Duration.ofMinutes(9));
        assertThat(once.claim("opening")).isFalse();
        clock().advance(Duration.ofMinutes(2));
        assertThat(once.claim("opening")).isTrue();

        once.done("opening", 7);
        clock().advance(Duration.ofDays(1));

        assertThat(once.claim("opening")).isFalse();
        assertThat(once.isDone("opening")).contains(true);
    }

    private static Object next() {
        return one("select to_char(next_run at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from timetable");
    }
}
