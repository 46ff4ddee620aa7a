package org.gamingcafe.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C7, G111: jobs in the hands of batch operators")
@With(JobServiceTest.Desk.class)
class JobServiceTest extends RoomTest {

    private static final String JOB = "cleanup";
    private static final List<Long> BEGUN = new CopyOnWriteArrayList<>();

    /** Keeps rows as the server does. */
    @ApplicationScoped
    static class Desk implements JobDesk {

        @Override
        public long start(String job, Properties parameters) {
            var id = row(job, "STARTED");
            BEGUN.add(id);
            return id;
        }

        @Override
        public boolean stop(long execution) {
            change(
                    "update job_execution set batchstatus = 'STOPPED', endtime = now() where jobexecutionid = ?",
                    execution);
            return true;
        }

        @Override
        public OptionalLong restart(long execution) {
            var instance = one("select jobinstanceid from job_execution where jobexecutionid = ?", execution);
            return OptionalLong.of(execution(instance, "STARTED"));
        }
    }

    private final JobService jobs = the(JobService.class);
    private final Caller operator = stepped(staff(aVenue(), Role.ADMIN));

    @BeforeEach
    void oneJob() {
        change("delete from timetable_run");
        change("delete from timetable");
        change("delete from job_instance");
        change("""
                insert into timetable (job, cron, zone, next_run)
                values ('cleanup', '0 15 4 * * ?', 'Europe/Berlin', '2026-03-03T03:15:00Z')""");
        BEGUN.clear();
        clock().set(Instant.parse("2026-03-02T10:00:00Z"));
    }

    private static long row(String job, String state) {
        var instance = one("insert into job_instance (jobname, version) values (?, 0) returning jobinstanceid", job);
        return execution(instance, state);
    }

    private static long execution(Object instance, String state) {
        return ((Number) one("""
                        insert into job_execution (jobinstanceid, batchstatus, createtime, starttime, lastupdatedtime)
                        values (?, ?, ?, ?, ?) returning jobexecutionid""", instance, state, now(), now(), now())).longValue();
    }

    private static java.time.OffsetDateTime now() {
        return clock().instant().atOffset(java.time.ZoneOffset.UTC);
    }

    private <T> T from(String ip, Caller caller, Supplier<T> act) {
        return new Call(caller, new Origin(ip, "test", ""), "request", "request", Locale.ENGLISH).run(act);
    }

    private <T> T asOperator(Supplier<T> act) {
        return from("192.168.7.4", stepped(operator), act);
    }

    @Test
    void an_operator_sees_when_jobs_are_due_and_how_they_went() {
        var id = row(JOB, "FAILED");
        row("ledger-repair", "COMPLETED");
        change("""
                insert into step_execution (jobexecutionid, readcount, writecount, readskipcount, processskipcount, writeskipcount,
                    executionexception) values (?, 12, 9, 1, 2, 0, 'java.lang.IllegalStateException: no' || chr(10) || 'at x')""", id);

        var all = asOperator(jobs::all);

        assertThat(all).extracting(JobView::job).containsExactly(JOB, "ledger-repair");
        assertThat(all.getFirst().next())
                .hasSize(5)
                .startsWith(Instant.parse("2026-03-03T03:15:00Z"), Instant.parse("2026-03-04T03:15:00Z"));
        assertThat(all.getFirst().last()).satisfies(last -> {
            assertThat(last.state()).isEqualTo(JobExecutionView.State.FAILED);
            assertThat(last.written()).isEqualTo(9);
            assertThat(last.skipped()).isEqualTo(3);
            assertThat(last.error()).isEqualTo("java.lang.IllegalStateException: no");
        });
        assertThat(all.getLast().schedule()).isNull();
        assertThat(asOperator(() -> jobs.inWords(all.getFirst().schedule(), Locale.ENGLISH)))
                .contains("04:15");
        assertThat(the(JobShelf.class).failed()).isEqualTo(1);
    }

    @Test
    void runs_are_listed_newest_first_and_page_by_page() {
        for (var i = 0; i < 5; i++) {
            row(JOB, i % 2 == 0 ? "COMPLETED" : "FAILED");
        }

        var first = asOperator(() -> jobs.executions(JOB, null, new PageRequest(3, null)));
        var rest = asOperator(() -> jobs.executions(JOB, null, new PageRequest(3, first.next())));
        var failed = asOperator(() -> jobs.executions(null, JobExecutionView.State.FAILED, PageRequest.FIRST));

        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(2);
        assertThat(first.items().getFirst().id())
                .isGreaterThan(rest.items().getLast().id());
        assertThat(failed.items()).hasSize(2);
        assertThatThrownBy(() -> asOperator(() -> jobs.executions(JOB, null, new PageRequest(3, "x"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_job_is_started_stopped_and_goes_on() {
        var id = asOperator(() -> jobs.start(JOB));
        assertThatThrownBy(() -> asOperator(() -> jobs.start(JOB))).isInstanceOf(JobRefused.class);
        assertThatThrownBy(() -> asOperator(() -> jobs.restart(id))).hasMessageContaining("job.not-restartable");

        var stopped = asOperator(() -> jobs.stop(id));
        assertThat(stopped.state()).isEqualTo(JobExecutionView.State.STOPPED);
        assertThatThrownBy(() -> asOperator(() -> jobs.stop(id))).hasMessageContaining("job.not-under-way");
        clock().advance(Duration.ofSeconds(1));
        var again = asOperator(() -> jobs.restart(id));

        assertThat(again).isGreaterThan(id);
        change("update job_execution set batchstatus = 'COMPLETED'");
        change("update job_execution set batchstatus = 'STOPPED' where jobexecutionid = ?", id);
        assertThatThrownBy(() -> asOperator(() -> jobs.restart(id)))
                .as("it has gone on already")
                .hasMessageContaining("job.not-restartable");
        assertThat(events(JobStarted.class))
                .last()
                .satisfies(one -> assertThat(one.execution()).isEqualTo(id));
        assertThat(events(JobStopped.class)).isNotEmpty();
        assertThat(events(JobRestarted.class)).isNotEmpty();
    }

    @Test
    void of_many_who_start_it_at_once_one_does() {
        var race = race(12, () -> asOperator(() -> jobs.start(JOB)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(JobRefused.class)).isEqualTo(11);
        assertThat(BEGUN).hasSize(1);
    }

    @Test
    @DisplayName("Control: who looks first and starts afterwards starts it several times")
    void the_race_is_real() {
        var most = 0;
        for (var round = 0; round < 10 && most < 2; round++) {
            change("delete from job_instance");
            most =
                    race(16, () -> inTransaction(() -> new CarelessStart(the(EntityManager.class)).start(JOB)))
                            .results()
                            .stream()
                            .mapToInt(started -> started)
                            .sum();
        }

        assertThat(most).as("runs at once").isGreaterThan(1);
    }

    @Test
    void a_run_of_a_dead_node_does_not_stand_in_the_way_for_ever() {
        row(JOB, "STARTED");
        assertThatThrownBy(() -> asOperator(() -> jobs.start(JOB))).hasMessageContaining("job.under-way");

        clock().advance(Duration.ofMinutes(61));

        assertThat(asOperator(() -> jobs.start(JOB))).isPositive();
    }

    @Test
    void an_operator_says_when_a_job_is_due() {
        var before = asOperator(() -> jobs.get(JOB));

        var now = asOperator(
                () -> jobs.schedule(JOB, new JobView.Schedule("0 30 2 * * ?", "UTC", true), before.version()));
        assertThat(now.next()).startsWith(Instant.parse("2026-03-03T02:30:00Z"));
        assertThatThrownBy(() -> asOperator(
                        () -> jobs.schedule(JOB, new JobView.Schedule("0 0 3 * * ?", "UTC", true), before.version())))
                .isInstanceOf(StaleEdit.class);

        var off =
                asOperator(() -> jobs.schedule(JOB, new JobView.Schedule("0 30 2 * * ?", "UTC", false), now.version()));
        assertThat(off.next()).isEmpty();
        assertThat(events(JobScheduled.class))
                .last()
                .satisfies(one -> assertThat(one.changes()).containsEntry("enabled", "true -> false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "* * * * * ?",
                "*/30 * * * * ?",
                "0 0 3 30 2 ?",
                "0 0 3 * * ? 1999",
                "0 15 4 * * * * *"
            })
    void a_rule_that_makes_no_sense_is_refused_and_nothing_changes(String rule) {
        assertThatThrownBy(() -> asOperator(() -> jobs.schedule(JOB, new JobView.Schedule(rule, "UTC", true), 0)))
                .isInstanceOf(InvalidInput.class);

        assertThat(asOperator(() -> jobs.get(JOB)).schedule().cron()).isEqualTo("0 15 4 * * ?");
    }

    @Test
    void bad_input_is_named() {
        assertThatThrownBy(() -> asOperator(
                        () -> jobs.schedule(JOB, new JobView.Schedule("0 15 4 * * ?", "Mars/Base", true), 0)))
                .hasMessageContaining("job.zone");
        assertThatThrownBy(() -> asOperator(() -> jobs.get("no-such-job"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asOperator(() -> jobs.execution(999_999_999))).isInstanceOf(NotFound.class);
        row("ledger-repair", "COMPLETED");
        assertThatThrownBy(() -> asOperator(() -> jobs.start("ledger-repair"))).hasMessageContaining("job.no-schedule");
    }

    @Test
    @DisplayName("G111: from another network, without a fresh factor and without the right nobody runs a job")
    void only_operators_in_their_networks_with_a_fresh_factor() {
        assertThatThrownBy(() -> from("203.0.113.9", operator, jobs::all)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> from("203.0.113.9", operator, () -> jobs.start(JOB)))
                .isInstanceOf(Denied.class);
        var stale = staff(aVenue(), Role.ADMIN);
        clock().advance(Duration.ofMinutes(30));
        assertThatThrownBy(() -> from("127.0.0.1", stale, () -> jobs.start(JOB)))
                .hasMessageContaining("step-up");
        var manager = stepped(staff(aVenue(), Role.MANAGER));
        assertThatThrownBy(() -> from("127.0.0.1", manager, () -> jobs.start(JOB)))
                .isInstanceOf(RuntimeException.class);

        assertThat(BEGUN).isEmpty();
    }
}
