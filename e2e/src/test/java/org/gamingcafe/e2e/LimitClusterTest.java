package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
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

/** Two nodes and a balancer, asked from many addresses of this machine. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Limits count for all nodes together, and by the real address")
class LimitClusterTest {

    private static final int ALLOWED = 10;

    /** Past the limit: signed in, refused for the password, or told that all hashing places are taken. */
    private static final Set<Integer> PASSED = Set.of(200, 401, 503);

    private static Nodes nodes;
    private static Demo demo;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("limits", 2, 600);
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
    @DisplayName("E4.3: the eleventh login of a minute gets 429, whichever node it reaches and whatever it claims")
    void the_eleventh_login_is_refused_on_every_node() {
        var here = everywhere("127.0.0.61");
        for (var i = 0; i < ALLOWED; i++) {
            login(here.get(i % 2), i, "198.51.100." + i).expectProblem(401, "login.refused");
        }

        for (var node : here) {
            var no = login(node, 99, "198.51.100.99").expectProblem(429, "limit.exceeded");
            assertThat(Integer.parseInt(no.header("Retry-After"))).isBetween(1, 60);
            assertThat(node.login(demo.cashier()).expect(429).header("RateLimit-Policy"))
                    .isEqualTo("\"login\";q=10;w=60");
        }
        everywhere("127.0.0.62").forEach(node -> node.login(demo.cashier()).expect(200));
    }

    @Test
    @Order(1)
    @DisplayName("Of thirty logins at once, spread over the nodes, exactly ten pass")
    void of_many_at_once_exactly_ten_pass() {
        var here = everywhere("127.0.0.63");

        var answers = AtOnce.run(30, caller -> login(here.get(caller % 2), caller, "203.0.113." + caller));

        assertThat(answers)
                .filteredOn(answer -> PASSED.contains(answer.status()))
                .hasSize(ALLOWED);
        assertThat(answers)
                .filteredOn(answer -> !PASSED.contains(answer.status()))
                .allSatisfy(answer -> answer.expectProblem(429, "limit.exceeded"));
    }

    @Test
    @Order(1)
    @DisplayName("D13: the balancer's word counts: its callers are told apart, and are the same callers at a node")
    void the_balancer_tells_callers_apart() {
        var behind = Api.nobodyAt(nodes.base()).from("127.0.0.64");
        for (var i = 0; i < ALLOWED; i++) {
            login(behind, i, "198.51.100." + i).expectProblem(401, "login.refused");
        }

        login(behind, 99, "198.51.100.99").expectProblem(429, "limit.exceeded");
        everywhere("127.0.0.64")
                .forEach(node -> login(node, 99, "198.51.100.99").expect(429));
        var other = Api.nobodyAt(nodes.base()).from("127.0.0.65");
        var token = other.login(demo.cashier()).expect(200).at("accessToken");
        assertThat(ownAddress(token)).isEqualTo("127.0.0.65");
        var admin = Api.nobodyAt(nodes.base()).signIn(demo.admin());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refused(admin)).contains("ip:127.0.0.64"));
        assertThat(refused(admin)).doesNotContain("ip:127.0.0.2\"").doesNotContain("ip:198.51.100.");
    }

    @Test
    @Order(1)
    @DisplayName("E4.4: an entry of the allow-list holds on the other node within five seconds, and is gone as fast")
    void the_allow_list_reaches_the_other_node() {
        var admin = Api.nobodyAt(nodes.all().getFirst().address()).signIn(demo.admin());
        var caller = Api.nobodyAt(nodes.all().getLast().address()).from("127.0.0.66");
        IntStream.range(0, ALLOWED).forEach(i -> login(caller, i, ""));
        login(caller, 99, "").expect(429);

        var entry = admin.postWithoutKey("admin/ip-whitelist", Body.of("range", "127.0.0.66", "reason", "a test"))
                .expect(201);
        await().atMost(Duration.ofSeconds(5)).until(() -> login(caller, 99, "").status() == 401);
        admin.send(admin.request("admin/ip-whitelist/" + entry.at("id"))
                        .DELETE()
                        .build())
                .expect(204);

        await().atMost(Duration.ofSeconds(5)).until(() -> login(caller, 99, "").status() == 429);
    }

    @Test
    @Order(1)
    @DisplayName("D21: sixty players behind one address, whose range the venue has entered, do not lock each other out")
    void sixty_players_behind_one_address_sign_in() {
        var admin = Api.nobodyAt(nodes.base()).signIn(demo.admin());
        admin.postWithoutKey("admin/venue-addresses", Body.of("range", "127.0.2.0/28", "logins", 60, "requests", 3_000))
                .expect(201);
        for (var node : nodes.all()) {
            var known = Api.nobodyAt(node.address()).signIn(demo.admin());
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> known.get("admin/venue-addresses").text().contains("127.0.2.0/28"));
        }
        var venue = everywhere("127.0.2.7");
        var elsewhere = everywhere("127.0.3.7");
        var players = demo.members().stream()
                .filter(member -> !member.password().isEmpty())
                .toList();
        IntFunction<Demo.Person> player = seat -> players.get(seat % players.size());

        var entered = AtOnce.run(60, seat -> venue.get(seat % 2).login(player.apply(seat)));
        var unknown = AtOnce.run(60, seat -> elsewhere.get(seat % 2).login(player.apply(seat)));

        var statuses = entered.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(entered).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 503));
        assertThat(entered).filteredOn(answer -> answer.status() == 200).hasSizeGreaterThan(30);
        assertThat(unknown)
                .as("control: without the range only ten pass")
                .filteredOn(answer -> PASSED.contains(answer.status()))
                .hasSize(ALLOWED);
        var later = IntStream.range(0, 60)
                .map(i -> login(venue.get(i % 2), i, "").status())
                .takeWhile(status -> status != 429)
                .count();
        assertThat(statuses.get(200) + later)
                .as(
                        "the range has room for sixty, and not for more; nodes that counted in rows meanwhile, where counts begin"
                                + " anew (limits.md): %s",
                        withoutCache())
                .isBetween(50L, 60L);
    }

    @Test
    @Order(2)
    @DisplayName("kill -9: the other node has no majority and counts in rows: exactly ten of thirty logins pass")
    void after_a_kill_exactly_ten_pass() {
        var victim = nodes.all().getFirst();
        var left = Api.nobodyAt(nodes.all().getLast().address());

        victim.kill();

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> login(left.from("127.0.0.67"), 0, "").status() != 0
                        && nodes.number("select count(*) from tally") > 0);
        var here = left.from("127.0.0.68");
        var answers = AtOnce.run(30, caller -> login(here, caller, "203.0.113." + caller));
        assertThat(answers)
                .filteredOn(answer -> PASSED.contains(answer.status()))
                .hasSize(ALLOWED);
        assertThat(answers)
                .filteredOn(answer -> !PASSED.contains(answer.status()))
                .allSatisfy(answer -> answer.expectProblem(429, "limit.exceeded"));

        nodes.house().restart(victim);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Api.nobodyAt(victim.address())
                                .from("127.0.0.69")
                                .login(demo.cashier())
                                .status()
                        == 200);
    }

    /** The caller of this address, at each node. */
    private static List<Api> everywhere(String ip) {
        return nodes.all().stream()
                .map(node -> Api.nobodyAt(node.address()).from(ip))
                .toList();
    }

    /** Names that nobody has, each another, so that no lock of an account speaks first. */
    private static Answer login(Api caller, int number, String claimed) {
        JsonObject body =
                Body.of("identifier", "nobody-" + number + "-" + UUID.randomUUID(), "password", "not this one");
        var request = caller.json("auth/login", body.toString());
        if (!claimed.isEmpty()) {
            request.header("X-Forwarded-For", claimed)
                    .header("Forwarded", "for=" + claimed)
                    .header("X-Real-IP", claimed);
        }
        return caller.send(request.build());
    }

    private static String ownAddress(String token) {
        return Api.nobodyAt(nodes.base()).bearing(token).get("auth/sessions").expect(200).objects("items").stream()
                .filter(session -> session.getBoolean("current"))
                .map(session -> session.getString("ip"))
                .findFirst()
                .orElseThrow();
    }

    /** Those that have said so in their logs: a cache that is too slow to answer counts as one that is not there. */
    private static List<String> withoutCache() {
        return nodes.all().stream()
                .filter(LimitClusterTest::saysThatRowsCount)
                .map(Node::name)
                .toList();
    }

    private static boolean saysThatRowsCount(Node node) {
        try {
            return Files.readString(node.log()).contains("rows take its place");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String refused(Api admin) {
        return admin.get("admin/rate-limits/violations?limit=login&size=100")
                .expect(200)
                .text();
    }
}
