package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.launcher.Management;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Jobs as operators and the timetable start them. */
class JobsTest {

    private static final String JOBS = "deployment=cafe.ear/subdeployment=batch-jobs.jar/subsystem=batch-jberet";
    private static final String CLEANUP = "sign-in-cleanup";

    private final Management management = TheCafe.management();

    @Test
    @DisplayName("C6, G146: an operator starts the job and sees how it went; the old sessions are gone")
    void an_operator_starts_a_job_and_sees_its_execution() {
        var old = anOldSession();

        var execution = start();

        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(execution).equals("COMPLETED"));
        assertThat(Books.number("select count(*) from login_session where id = ?", old))
                .isZero();
        assertThat(Books.number("select count(*) from refresh_token where session_id = ?", old))
                .isZero();
        var again = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(again).equals("COMPLETED"));
        assertThat(again).isNotEqualTo(execution);
    }

    @Test
    @DisplayName("G147: the timetable starts a due job exactly once")
    void the_timetable_starts_a_due_job_once() {
        await().atMost(Duration.ofSeconds(40)).until(JobsTest::nothingIsDue);
        var runs = Books.number("select count(*) from timetable_run where job = ?", CLEANUP);
        Books.change("update timetable set next_run = now() - interval '1 minute' where job = ?", CLEANUP);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> Books.number("select count(*) from timetable_run where job = ?", CLEANUP) > runs);

        assertThat(Books.number("select count(*) from timetable_run where job = ?", CLEANUP))
                .isEqualTo(runs + 1);
        assertThat(Books.number("select count(*) from timetable where job = ? and next_run > now()", CLEANUP))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> Books.number("""
                                select count(*) from timetable_run r join job_execution e on e.jobexecutionid = r.execution_id
                                where r.job = ? and e.batchstatus = 'COMPLETED'
                                """, CLEANUP) > 0);
    }

    private static boolean nothingIsDue() {
        var next = Books.number("select extract(epoch from next_run)::bigint from timetable where job = ?", CLEANUP);
        return next > TheCafe.clock().now().getEpochSecond();
    }

    private UUID anOldSession() {
        var session = UUID.randomUUID();
        Books.change("""
                insert into login_session
                    (id, account_id, channel, created_at, last_activity, expires_at, ended_at, end_reason, ip, user_agent)
                values (?, ?, 'API', now() - interval '90 days', now() - interval '90 days', now() - interval '60 days',
                    now() - interval '60 days', 'test', '127.0.0.1', 'test')
                """, session, TheCafe.demo().cashier().id());
        Books.change(
                "insert into refresh_token (hash, session_id, issued_at, expires_at)"
                        + " values (?, ?, now() - interval '90 days', now() - interval '80 days')",
                "x".repeat(7) + session,
                session);
        return session;
    }

    private long start() {
        var result = management.run("start-job", JOBS, Body.of("job-xml-name", CLEANUP));
        return ((JsonNumber) result).longValueExact();
    }

    private String statusOf(long execution) {
        var job = management.run("read-resource", JOBS + "/job=" + CLEANUP, recursive());
        return job.asJsonObject().get("execution") instanceof JsonObject executions
                        && executions.get(Long.toString(execution)) instanceof JsonObject one
                ? one.getString("batch-status")
                : "UNKNOWN";
    }

    private static JsonObject recursive() {
        return Body.of("include-runtime", true, "recursive", true);
    }
}
