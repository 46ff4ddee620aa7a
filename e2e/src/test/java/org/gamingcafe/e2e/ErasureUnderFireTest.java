package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers forget people by night; whichever does it is killed in the middle of somebody, while the mail server is away. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("E11.5 under fire: whoever wanted to go is forgotten once, and wholly")
class ErasureUnderFireTest {

    private static final String JOB = "account-erasure";
    private static final LocalTime ITS_TIME = LocalTime.of(3, 20);
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** Both servers have looked at the timetable by then. */
    private static final Duration TWO_LOOKS = Duration.ofSeconds(22);

    private static final int CALLERS = 8;
    private static final String OF_PASSWORD = "select 1 from password where account_id = ?";

    private static final Deque<UUID> RICH = new ArrayDeque<>();

    private static ServerClock clock;
    private static Nodes nodes;
    private static KnownGuest guest;

    /** Where the job stands when the power goes: what it wants to change next, and of whom. */
    enum Moment {
        WHILE_SESSIONS_END("select 1 from login_session where account_id = ?", 137),
        WHILE_MONEY_MOVES("select 1 from ledger_account where owner = ? and chart = 2100", Leavers.HALF),
        WHILE_DATA_GOES(OF_PASSWORD, 241);

        private final String rows;
        private final int place;

        Moment(String rows, int place) {
            this.rows = rows;
            this.place = place;
        }
    }

    @BeforeAll
    static void open() {
        clock = ServerClock.atNoOffset(Nodes.clockFile("erasure"));
        nodes = Nodes.withClock("erasure", 2, 500);
        Factor.follow(nodes, clock);
        var cashier = nodes.everywhere(nodes.demo().cashier()).getFirst();
        var shift = nodes.openShift(cashier);
        for (var i = 0; i < Moment.values().length; i++) {
            RICH.add(nodes.memberWith(cashier, shift, Leavers.CENTS));
        }
        guest = KnownGuest.comes(nodes, clock, cashier, shift);
        // The first run of a new house finds nobody.
        await().atMost(LIMIT).until(() -> runs() > 0 && executions("COMPLETED") == runs());
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            Factor.leave(nodes);
            nodes.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "C7: of eight operators who start it at two servers at once one does; the others hear that it is under way")
    void started_at_two_servers_at_once_it_runs_once() {
        var leavers = Leavers.come(nodes, clock.now());
        var token = Api.nobodyAt(nodes.base())
                .login(nodes.demo().admin())
                .expect(200)
                .at("accessToken");
        var operators = nodes.all().stream()
                .map(node -> Api.nobodyAt(node.address()).bearing(token))
                .toList();
        var before = executions("COMPLETED");

        List<Answer> answers;
        try (var first = HeldRow.of(nodes, OF_PASSWORD, leavers.all().getFirst())) {
            answers = AtOnce.run(
                    CALLERS, caller -> operators.get(caller % 2).post("jobs/" + JOB + "/executions", Body.of()));
            first.awaitSomebody();
        }

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectProblem(409, "job.under-way"));
        leavers.awaitForgotten();
        await().atMost(LIMIT).until(() -> executions("COMPLETED") == before + 1);
        leavers.areForgottenOnce(clock);
    }

    @Test
    @Order(2)
    @DisplayName("G110, G147, quality (Batch): due at two servers in the same second it runs once")
    void due_at_two_servers_it_runs_once() {
        var leavers = Leavers.come(nodes, clock.now());
        var runs = runs();
        var before = executions("COMPLETED");

        due(JOB);

        leavers.awaitForgotten();
        await().during(TWO_LOOKS)
                .atMost(LIMIT)
                .until(() -> runs() == runs + 1 && executions("COMPLETED") == before + 1);
        leavers.areForgottenOnce(clock);
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    @DisplayName("kill -9 in the middle of somebody: nobody is forgotten by half, and the next night the rest is, once")
    void killed_in_the_middle(Moment moment) {
        var leavers = Leavers.come(nodes, clock.now(), RICH.remove());
        var stuck = leavers.all().get(moment.place);
        // A mail that has arrived before its server could note it would be sent again; here none arrives before the
        // end.
        nodes.house().mail().close();

        var victim = killedWhileItWaitsFor(moment, stuck);

        try {
            assertThat(leavers.forgotten()).isBetween(1L, (long) moment.place);
            assertThat(leavers.lastMails()).isEqualTo(leavers.forgotten());
            assertThat(nodes.text("select status from account where id = ?", stuck))
                    .isEqualTo("SCHEDULED_DELETION");
            clock.forwardTo(ITS_TIME, ZoneOffset.UTC, night -> true);
            leavers.awaitForgotten();
        } finally {
            nodes.house().mail().start();
            nodes.house().restart(victim);
        }
        leavers.areForgottenOnce(clock);
    }

    private static Node killedWhileItWaitsFor(Moment moment, UUID stuck) {
        try (var rows = HeldRow.of(nodes, moment.rows, stuck)) {
            due(JOB);
            rows.awaitSomebody();
            var victim = whoRunsIt();
            victim.kill();
            return victim;
        }
    }

    @Test
    @Order(4)
    @DisplayName(
            "D16, D26, I20: after 30 days no table and no file knows a guest; the books balance, both chains verify")
    void nobody_knows_the_guest_any_more() {
        assertThat(Traces.inDatabase(nodes, KnownGuest.WORDS).stream()
                        .map(trace -> trace.substring(trace.indexOf(": ") + 2))
                        .distinct())
                .as("before")
                .containsExactlyInAnyOrderElementsOf(KnownGuest.WORDS);
        var leap = Instant.now();

        clock.forward(Duration.ofDays(31));

        await().atMost(LIMIT).until(guest::isForgotten);
        await().atMost(LIMIT).until(() -> nothingIsUnderWaySince(leap));
        await().atMost(LIMIT).until(() -> {
            nodes.sendNow(clock.now());
            return nodes.number("select count(*) from outbox_message where status = 0") == 0;
        });
        bothChainsAreWhole();
        nodes.all().forEach(Node::stop);
        assertThat(Traces.inDatabase(nodes, KnownGuest.WORDS)).isEmpty();
        assertThat(Traces.inFiles(nodes.run(), KnownGuest.WORDS)).isEmpty();
        assertThat(nodes.faults()).isZero();
    }

    private static void due(String job) {
        nodes.change(
                "update timetable set next_run = ? where job = ?",
                clock.now().minusSeconds(60).atOffset(ZoneOffset.UTC),
                job);
    }

    private static Node whoRunsIt() {
        var name = nodes.text("select node from timetable_run where job = ? order by started_at desc limit 1", JOB);
        return nodes.all().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long runs() {
        return nodes.number("select count(*) from timetable_run where job = ?", JOB);
    }

    private static long executions(String state) {
        return executions(JOB, state);
    }

    private static long executions(String job, String state) {
        return nodes.number("""
                select count(*) from job_execution e join job_instance i on i.jobinstanceid = e.jobinstanceid
                where i.jobname = ? and e.batchstatus = ?""", job, state);
    }

    /** Of all jobs; those of a killed server are for ever under way by their rows. */
    private static boolean nothingIsUnderWaySince(Instant leap) {
        return nodes.number(
                        """
                        select (select count(*) from timetable where enabled and next_run <= ?)
                            + (select count(*) from job_execution where createtime > ?
                                and batchstatus in ('STARTING', 'STARTED', 'STOPPING'))
                            + (select count(*) from timetable_run where execution_id is null and started_at > ?)""",
                        clock.now().atOffset(ZoneOffset.UTC),
                        leap.atOffset(ZoneOffset.UTC),
                        clock.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                == 0;
    }

    /** By the jobs that look every night. */
    private static void bothChainsAreWhole() {
        await().atMost(LIMIT).until(() -> nodes.number("""
                        select count(*) from journal_entry e
                        where not exists (select from ledger_sealed_entry s where s.entry_id = e.id)""") == 0);
        for (var job : List.of("audit-verify", "ledger-verify")) {
            var before = executions(job, "COMPLETED");
            due(job);
            await().atMost(LIMIT).until(() -> executions(job, "COMPLETED") > before);
        }
        assertThat(nodes.text("""
                        select s.exitstatus from step_execution s join job_execution e on e.jobexecutionid = s.jobexecutionid
                        join job_instance i on i.jobinstanceid = e.jobinstanceid
                        where i.jobname = 'audit-verify' and e.batchstatus = 'COMPLETED'
                        order by e.jobexecutionid desc limit 1""")).matches("RECORDS [1-9][0-9]* FAULTS 0");
        assertThat(nodes.text(
                        "select state from ledger_verification where venue_id = ? order by started_at desc limit 1",
                        nodes.demo().venue()))
                .isEqualTo("PASSED");
        assertThat(nodes.number("select count(*) from ledger_finding")).isZero();
    }
}
