package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

/** The cells of docs/guides/cluster.md: two nodes whose caches are emptied, split and stopped while people are there. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("E19.1, G125: caches come and go; sign-in, refresh, limits, floor and catalogue go on")
class CachesClusterTest {

    private static final List<String> GUARDS = List.of("sessions", "auth-2fa", "limits");
    private static final List<String> PICTURES = List.of("stations", "catalogue");
    private static final int PEOPLE = 4;
    private static final int ROUNDS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Nodes nodes;
    private static Node here;
    private static Node there;
    private static UUID shift;

    private final AtomicBoolean over = new AtomicBoolean();

    /** People who have not gone round often enough yet. */
    private final AtomicInteger busy = new AtomicInteger(PEOPLE);

    @BeforeAll
    static void open() {
        nodes = Nodes.open("caches", 2, 1_100);
        here = nodes.all().getFirst();
        there = nodes.all().getLast();
        shift = nodes.openShift(at(there).signIn(nodes.demo().cashier()));
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("Emptied: what people have in their hands is as good as before, and who has left stays out")
    void emptied_caches_change_nothing() {
        var before = CacheEvening.begin(nodes, there, "127.0.0.91");
        for (var cache : GUARDS) {
            assertThat(NodeCaches.entries(there, cache)).as(cache).isPositive();
            NodeCaches.clear(here, cache);
            assertThat(NodeCaches.entries(there, cache)).as(cache).isZero();
        }
        PICTURES.forEach(cache -> NodeCaches.clear(here, cache));

        before.goesOn(nodes.all(), shift);
    }

    @Test
    @Order(2)
    @DisplayName("Emptied again and again while four people are at work: nobody notices")
    void caches_are_emptied_under_load() {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> nodes.demo().freshMemberWhoSignsIn())
                .toList();

        var turns =
                AtOnce.run(PEOPLE + 1, person -> person == PEOPLE ? emptyAgainAndAgain() : work(people.get(person)));

        assertThat(turns).allSatisfy(made -> assertThat(made).isGreaterThanOrEqualTo(ROUNDS));
    }

    private int emptyAgainAndAgain() {
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            var round = 0;
            for (; round < ROUNDS || busy.get() > 0 && System.nanoTime() < end; round++) {
                GUARDS.forEach(cache -> NodeCaches.clear(here, cache));
                PICTURES.forEach(cache -> NodeCaches.clear(there, cache));
            }
            return round;
        } finally {
            over.set(true);
        }
    }

    /** A fresh token of one node is good at the other. @return how many turns there were */
    private int work(Demo.Person member) {
        var desk = at(there).signIn(nodes.demo().cashier());
        var refresh = at(here).login(member).expect(200).at("refreshToken");
        var turns = 0;
        for (; !over.get(); turns++) {
            var from = nodes.all().get(turns % 2);
            var to = nodes.all().get((turns + 1) % 2);
            var answer = at(from).postWithoutKey("auth/refresh-token", Body.of("refreshToken", refresh))
                    .expect(200);
            refresh = answer.at("refreshToken");
            at(to).bearing(answer.at("accessToken")).get("auth/profile").expect(200);
            desk.get("products").expect(200);
            desk.get("loyalty/programme").expect(200);
            if (turns == ROUNDS) {
                busy.decrementAndGet();
            }
            if (turns % 5 == 0) {
                at(to).signIn(member).get("auth/profile").expect(200);
            }
        }
        return turns;
    }

    @Test
    @Order(3)
    @DisplayName(
            "D39: one of two is killed: what guards refuses without a majority and the rows answer; pictures go on")
    void without_a_majority_the_rows_answer() {
        var before = CacheEvening.begin(nodes, there, "127.0.0.92");

        here.kill();

        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> GUARDS.stream().noneMatch(cache -> NodeCaches.isAvailable(there, cache)));
        assertThat(PICTURES).allMatch(cache -> NodeCaches.isAvailable(there, cache));
        before.goesOn(List.of(there), shift);
        nodes.house().restart(here);
    }

    @Test
    @Order(4)
    @DisplayName("G125: every cache is stopped on both nodes: the rows answer for all of them")
    void without_any_cache_the_rows_answer() {
        var before = CacheEvening.begin(nodes, there, "127.0.0.93");
        for (var node : nodes.all()) {
            GUARDS.forEach(cache -> NodeCaches.stop(node, cache));
            PICTURES.forEach(cache -> NodeCaches.stop(node, cache));
            assertThat(GUARDS).noneMatch(cache -> NodeCaches.isRunning(node, cache));
            assertThat(PICTURES).noneMatch(cache -> NodeCaches.isRunning(node, cache));
        }

        before.goesOn(nodes.all(), shift);

        nodes.all().forEach(Node::kill);
        nodes.all().forEach(node -> nodes.house().restart(node));
        assertThat(nodes.all()).allMatch(node -> GUARDS.stream().allMatch(cache -> NodeCaches.isRunning(node, cache)));
    }

    private static Api at(Node node) {
        return Api.nobodyAt(node.address());
    }
}
