package org.gamingcafe.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@With(TimetableRoomTest.QuietDesk.class)
class TimetableRoomTest extends RoomTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
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

    /** Both nights of the year, and a time of day that one of them does not have and the other has twice. */
    @ParameterizedTest
    @CsvSource({"0 15 4 * * ?", "0 30 2 * * ?", "0 0 3 * * ?", "0 0 2 * * ?", "0 59 1 * * ?"})
    @DisplayName(
            "A daily job runs once a day over both changes of the clocks, also at an hour that is missing or comes twice")
    void a_daily_job_runs_once_a_day_over_both_changes_of_the_clocks(String rule) {
        for (var night : List.of("2026-03-29", "2026-10-25")) {
            var first = LocalDate.parse(night).minusDays(2);
            STARTED.clear();
            clock().set(first.atTime(12, 0).atZone(BERLIN).toInstant());
            change("delete from timetable_run");
            change(
                    "update timetable set cron = ?, next_run = ?",
                    rule,
                    new Cron(rule, BERLIN).after(clock().instant()));

            for (var minutes = 0; minutes < 4 * 24 * 60; minutes += 15) {
                clock().advance(Duration.ofMinutes(15));
                timetable.run();
            }

            assertThat(STARTED.stream()
                            .map(started -> Instant.parse(started.split(" ")[1]))
                            .map(due -> due.atZone(BERLIN).toLocalDate()))
                    .as(rule + " around " + night)
                    .containsExactly(first.plusDays(1), first.plusDays(2), first.plusDays(3), first.plusDays(4));
        }
    }

    @Test
    @DisplayName(
            "A clock that is put back an hour starts nothing a second time; put forward a day, what was missed runs once")
    void a_clock_that_is_stepped_starts_each_run_once() {
        clock().set(Instant.parse("2026-03-03T03:15:05Z"));
        change("update timetable set next_run = '2026-03-03T03:15:00Z'");
        timetable.run();
        assertThat(STARTED).containsExactly("cleanup 2026-03-03T03:15:00Z");

        clock().advance(Duration.ofHours(-1));
        for (var minutes = 0; minutes < 90; minutes += 5) {
            timetable.run();
            clock().advance(Duration.ofMinutes(5));
        }
        assertThat(STARTED).as("through the same moment once more").hasSize(1);

        clock().advance(Duration.ofDays(1));
        timetable.run();
        timetable.run();
        assertThat(STARTED).containsExactly("cleanup 2026-03-03T03:15:00Z", "cleanup 2026-03-04T03:15:00Z");
        assertThat(next()).isEqualTo("2026-03-05 03:15:00");
    }

    @Test
    @DisplayName(
            "A time that the clocks leave out is due an hour later; what is due often is neither doubled nor left out")
    void a_time_that_the_clocks_leave_out_is_due_an_hour_later() {
        var night = Instant.parse("2026-03-28T23:00:00Z");

        assertThat(new Cron("0 30 2 * * ?", BERLIN).after(night)).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(new Cron("0 5/10 * * * ?", BERLIN).from(Instant.parse("2026-03-29T00:55:00Z"), 3))
                .containsExactly(
                        Instant.parse("2026-03-29T00:55:00Z"),
                        Instant.parse("2026-03-29T01:05:00Z"),
                        Instant.parse("2026-03-29T01:15:00Z"));
        assertThat(new Cron("0 30 2 * * ?", ZoneId.of("UTC")).after(night)).isEqualTo("2026-03-29T02:30:00Z");
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
