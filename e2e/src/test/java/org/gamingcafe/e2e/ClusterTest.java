package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three nodes and a balancer; one of them is killed as by a power cut. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A node dies, the evening goes on")
class ClusterTest {

    private static final String CLEANUP = "sign-in-cleanup";

    private static Nodes nodes;
    private static Demo demo;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("cluster", 3, 400);
        demo = nodes.demo();
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("I14: the same command on two nodes at once has one effect and one answer")
    void the_same_command_on_two_nodes_at_once_has_one_effect() {
        var cashiers = nodes.everywhere(demo.cashier());
        var member = demo.freshMember().id();
        var shift = nodes.openShift(cashiers.getFirst());
        Nodes.topUp(cashiers.getFirst(), member, shift, 49_00, UUID.randomUUID().toString());
        var before = cashiers.getFirst().get("wallets/" + member).expect(200).cents("cash");
        var key = UUID.randomUUID().toString();
        var body = Body.of("amount", Body.money("1.00"), "reason", "test");

        var answers =
                AtOnce.run(50, caller -> cashiers.get(caller % 3).post("wallets/" + member + "/debits", body, key));

        assertThat(answers).allSatisfy(Answer::expectDone);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(cashiers.get(1).get("wallets/" + member).expect(200).cents("cash"))
                .isEqualTo(before - 1_00);
        cashiers.getFirst()
                .post("shifts/" + shift + "/counts", Body.of("piles", Desk.piles("149.00")))
                .expect(200);
    }

    @Test
    @Order(2)
    @DisplayName("A revoked session is refused on every node at once; a token is good on all of them")
    void a_session_ends_on_every_node() {
        var tokens = Api.nobodyAt(nodes.base()).login(demo.cashier()).expect(200);
        var everywhere = nodes.all().stream()
                .map(node -> Api.nobodyAt(node.address()).bearing(tokens.at("accessToken")))
                .toList();
        everywhere.forEach(node -> node.get("auth/profile").expect(200));

        var first = everywhere.getFirst();
        first.send(first.request("auth/logout")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());

        everywhere.forEach(node -> node.get("auth/profile").expect(401).isProblem());
    }

    @Test
    @Order(2)
    @DisplayName(
            "G062: of a hundred refreshes with one token over three nodes one succeeds, and the copied family ends")
    void of_many_refreshes_over_all_nodes_one_succeeds() {
        var callers =
                nodes.all().stream().map(node -> Api.nobodyAt(node.address())).toList();
        var token = Api.nobodyAt(nodes.base()).login(demo.cashier()).expect(200).at("refreshToken");

        var answers = AtOnce.run(
                100,
                caller -> callers.get(caller % 3).postWithoutKey("auth/refresh-token", Body.of("refreshToken", token)));

        var won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.expect(401).isProblem());
        callers.forEach(node -> node.bearing(won.getFirst().at("accessToken"))
                .get("auth/profile")
                .expect(401)
                .isProblem());
    }

    @Test
    @Order(2)
    @DisplayName("D39: rows that are changed by hand, past every cache, count on every node within a second")
    void a_change_past_the_cache_counts_on_every_node() {
        var tokens = Api.nobodyAt(nodes.base()).login(demo.cashier()).expect(200);
        var everywhere = nodes.all().stream()
                .map(node -> Api.nobodyAt(node.address()).bearing(tokens.at("accessToken")))
                .toList();
        everywhere.forEach(node -> node.get("auth/profile").expect(200));

        nodes.change("update login_session set ended_at = now(), end_reason = 'TEST' where ended_at is null");

        await().atMost(Duration.ofSeconds(2))
                .until(() -> everywhere.stream()
                        .allMatch(node -> node.get("auth/profile").status() == 401));
    }

    @Test
    @Order(3)
    @DisplayName(
            "A node that stands still takes nobody along; what ended meanwhile has ended there too when it goes on (D39)")
    void a_paused_node_takes_nobody_along() {
        var cashier = Api.nobodyAt(nodes.base()).signIn(demo.cashier());
        var member = demo.freshMember().id();
        var shift = nodes.openShift(cashier);
        var before = cashier.get("wallets/" + member).expect(200).cents("cash");
        var victim = nodes.all().getLast();
        var gone = Api.nobodyAt(victim.address()).signIn(demo.cashier());
        gone.get("auth/profile").expect(200);
        var key = UUID.randomUUID().toString();

        victim.pause();
        try {
            // Sent again and again: the balancer finds out within two seconds, and hangs up on whom it has led there.
            // And longer than a node trusts what it has seen without looking again.
            await().during(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> Nodes.topUp(cashier, member, shift, 5_00, key).status() == 200);
            nodes.change("update login_session set ended_at = now(), end_reason = 'TEST' where ended_at is null"
                    + " and id = (select id from login_session order by created_at desc limit 1)");
            assertThat(victim.isReady()).as("it stands still").isFalse();
        } finally {
            victim.resume();
        }

        assertThat(gone.get("auth/profile").status()).as("the first answer").isNotEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> gone.get("auth/profile").status() == 401);
        await().atMost(Duration.ofSeconds(60)).until(() -> nodes.all().stream().allMatch(Node::isReady));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Api.nobodyAt(victim.address())
                                .signIn(demo.cashier())
                                .get("wallets/" + member)
                                .expect(200)
                                .cents("cash"))
                        .isEqualTo(before + 5_00));
        Api.nobodyAt(victim.address())
                .signIn(demo.cashier())
                .post("shifts/" + shift + "/counts", Body.of("piles", Desk.piles("105.00")))
                .expect(200);
    }

    @Test
    @Order(4)
    @DisplayName("kill -9: the API and the console session go on, and a due job still starts exactly once")
    void a_killed_node_takes_nobody_along() {
        var cashier = Api.nobodyAt(nodes.base()).signIn(demo.cashier());
        var member = demo.freshMember().id();
        var shift = nodes.openShift(cashier);
        var page = Browser.window();
        Console.signIn(page, nodes.base(), demo.cashier());
        page.navigate(nodes.base() + "/admin/play/floor");
        assertThat(page.title()).isNotBlank();
        var victim = nodeOf(page);

        victim.kill();

        var key = UUID.randomUUID().toString();
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> Nodes.topUp(cashier, member, shift, 5_00, key).status() == 200);
        Nodes.topUp(cashier, member, shift, 5_00, key).expect(200);
        assertThat(nodes.number("select count(*) from idempotency_key where key = '" + key + "'"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            page.reload();
            return page.url().contains("/admin/") && page.locator("nav").count() > 0;
        });

        var ofTheJob = "select count(*) from timetable_run where job = '" + CLEANUP + "'";
        var runs = nodes.number(ofTheJob);
        nodes.change("update timetable set next_run = now() - interval '1 minute' where job = '" + CLEANUP + "'");
        await().atMost(Duration.ofSeconds(60)).until(() -> nodes.number(ofTheJob) > runs);
        await().during(Duration.ofSeconds(25))
                .atMost(Duration.ofSeconds(40))
                .until(() -> nodes.number(ofTheJob) == runs + 1);
        assertThat(nodes.number(
                        "select count(*) from job_execution e join timetable_run r on r.execution_id = e.jobexecutionid"
                                + " where r.job = '" + CLEANUP + "' and r.due_at > now() - interval '10 minutes'"))
                .isEqualTo(1);

        nodes.house().restart(victim);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Api.nobodyAt(victim.address())
                                .signIn(demo.cashier())
                                .get("wallets/" + member)
                                .status()
                        == 200);
        page.context().close();
    }

    /** The node on which the console session of this window lives: the balancer's cookie names it. */
    private static Node nodeOf(com.microsoft.playwright.Page page) {
        var cookies =
                page.context().cookies().stream().map(cookie -> cookie.value).toList();
        return IntStream.range(0, 3)
                .mapToObj(nodes.all()::get)
                .filter(node -> cookies.stream()
                        .anyMatch(value -> value.equals(node.name())
                                || value.startsWith(node.name() + "~")
                                || value.endsWith("." + node.name())))
                .findFirst()
                .orElseGet(() -> nodes.all().getFirst());
    }
}
