package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A house of one server: nobody else could go on with what it has begun. */
@Tag("long")
@DisplayName("G110, quality (Batch): a job goes on where the power cut has met it")
class JobResumedTest {

    private static final String JOB = "account-erasure";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** Behind more than one checkpoint. */
    private static final int PLACE = 137;

    private static ServerClock clock;
    private static Nodes nodes;

    @BeforeAll
    static void open() {
        clock = ServerClock.atNoOffset(Nodes.clockFile("resumed"));
        nodes = Nodes.withClock("resumed", 1, 500);
        await().atMost(LIMIT).until(() -> nodes.number("""
                        select count(*) from timetable_run r join job_execution e on e.jobexecutionid = r.execution_id
                        where r.job = ? and e.batchstatus = 'COMPLETED'""", JOB) == 1);
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName("kill -9 and start: the server takes up the same run by itself, and each account is erased once")
    void the_same_run_goes_on() {
        var leavers = Leavers.come(nodes, clock.now());
        var server = nodes.all().getFirst();
        nodes.house().mail().close();

        try (var row = HeldRow.of(
                nodes,
                "select 1 from password where account_id = ?",
                leavers.all().get(PLACE))) {
            nodes.change(
                    "update timetable set next_run = ? where job = ?",
                    clock.now().minusSeconds(60).atOffset(ZoneOffset.UTC),
                    JOB);
            row.awaitSomebody();
            server.kill();
        }
        assertThat(leavers.forgotten()).isBetween(1L, (long) PLACE);
        var interrupted = nodes.number("""
                select max(e.jobinstanceid) from job_execution e join job_instance i on i.jobinstanceid = e.jobinstanceid
                where i.jobname = ? and e.batchstatus = 'STARTED'""", JOB);
        nodes.house().restart(server);

        leavers.awaitForgotten();
        await().atMost(LIMIT).until(() -> nodes.number("""
                        select count(*) from job_execution where jobinstanceid = ? and batchstatus = 'COMPLETED'""", interrupted) == 1);
        nodes.house().mail().start();
        assertThat(nodes.number("select count(*) from job_execution where jobinstanceid = ?", interrupted))
                .as("the run that was interrupted, and what it went on as")
                .isEqualTo(2);
        assertThat(nodes.number("select count(*) from timetable_run where job = ?", JOB))
                .as("nobody had to begin it anew")
                .isEqualTo(2);
        leavers.areForgottenOnce(clock);
    }
}
