package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What ends a session on one node is over on the other before a second has gone. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A login session is one on all nodes")
class SessionClusterTest {

    private static final String NEW_PASSWORD = "brisk walnut engine 41";
    /** The subject of the warning, in the languages of the house. */
    private static final Pattern WARNING = Pattern.compile("(?m)^Subject: (Warning|Warnung|=\\?)");

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final int ROUNDS = 3;

    private static Nodes nodes;
    private static Demo demo;
    private static Node here;
    private static Node there;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("sessions", 2, 900);
        demo = nodes.demo();
        here = nodes.all().getFirst();
        there = nodes.all().getLast();
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    /** Something that ends, or changes, every session of a person. */
    private interface Act {
        void on(Demo.Person person, Api atHere);
    }

    @Test
    @Order(1)
    @DisplayName("A session that is revoked at one node")
    void revoked() {
        isOverThere("revoked", "token.stale", (person, atHere) -> {
            var other = atHere.get("auth/sessions").expect(200).objects("items").stream()
                    .filter(session -> !session.getBoolean("current"))
                    .map(session -> session.getString("id"))
                    .findFirst()
                    .orElseThrow();
            atHere.send(atHere.request("auth/sessions/" + other).DELETE().build())
                    .expect(204);
        });
    }

    @Test
    @Order(1)
    @DisplayName("All others that are revoked at one node")
    void all_others_revoked() {
        isOverThere(
                "all revoked",
                "token.stale",
                (person, atHere) -> atHere.send(
                                atHere.request("auth/sessions/all").DELETE().build())
                        .expect(200));
    }

    @Test
    @Order(1)
    @DisplayName("A password that is changed at one node")
    void password_changed() {
        isOverThere(
                "password changed",
                "token.stale",
                (person, atHere) -> atHere.postWithoutKey(
                                "auth/change-password",
                                Body.of("currentPassword", person.password(), "newPassword", NEW_PASSWORD))
                        .expect(204));
    }

    @Test
    @Order(1)
    @DisplayName("A role that changes: an older token is refused, or has the new rights and no others")
    void role_changed() {
        var cashier = demo.cashier();
        var atThere = Api.nobodyAt(there.address()).signIn(cashier);
        atThere.get("members").expect(200);

        var admin = Api.nobodyAt(here.address()).signIn(demo.admin());
        var role = "admin/users/" + cashier.id() + "/roles/" + demo.venue();
        admin.send(admin.request(role).DELETE().build()).expect(204);
        var begun = System.nanoTime();
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> atThere.get("members").status() != 200);

        within(A_SECOND, "role changed", begun);
        assertThat(atThere.get("members").status()).isIn(401, 403);
        admin.put(role, Body.of("role", "CASHIER")).expect(200);
        await().atMost(A_SECOND.plus(A_SECOND))
                .until(() -> Api.nobodyAt(there.address())
                                .signIn(cashier)
                                .get("members")
                                .status()
                        == 200);
    }

    @Test
    @Order(1)
    @DisplayName("An account that is disabled at one node: refused everywhere, also for a new token")
    void account_disabled() {
        var person = demo.freshMemberWhoSignsIn();
        var tokens = Api.nobodyAt(here.address()).login(person).expect(200);
        var everywhere = bearing(tokens.at("accessToken"));
        everywhere.forEach(node -> node.get("auth/profile").expect(200));

        Api.nobodyAt(here.address())
                .signIn(demo.admin())
                .postWithoutKey("admin/users/" + person.id() + "/deactivate", Body.of("reason", "left"))
                .expect(200);
        var begun = System.nanoTime();
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> everywhere.stream()
                        .allMatch(node -> node.get("auth/profile").status() == 401));

        within(A_SECOND, "account disabled", begun);
        for (var node : nodes.all()) {
            refresh(node, tokens.at("refreshToken")).expect(401).isProblem();
            Api.nobodyAt(node.address()).login(person).expect(401);
        }
    }

    @Test
    @Order(1)
    @DisplayName("G062: one refresh token 100 times at once over both nodes has one successor, and the family ends")
    void one_refresh_token_has_one_successor() {
        var person = demo.freshMemberWhoSignsIn();
        var tokens = Api.nobodyAt(here.address()).login(person).expect(200);

        var answers = AtOnce.run(100, caller -> refresh(nodes.all().get(caller % 2), tokens.at("refreshToken")));

        var won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.expectProblem(401, "refresh-token.refused"));
        assertThat(nodes.number(
                        "select count(*) from refresh_token t join login_session s on s.id = t.session_id where s.account_id = ?",
                        person.id()))
                .as("the first and its one successor")
                .isEqualTo(2);
    }

    @Test
    @Order(1)
    @DisplayName("G062: a rotated token that comes back ends the family on every node, and a mail tells it")
    void a_rotated_token_that_comes_back_ends_the_family() {
        var person = demo.freshMemberWhoSignsIn();
        var first = Api.nobodyAt(here.address()).login(person).expect(200);
        var second = refresh(there, first.at("refreshToken")).expect(200);
        var alive = bearing(second.at("accessToken"));
        alive.forEach(node -> node.get("auth/profile").expect(200));

        refresh(here, first.at("refreshToken")).expectProblem(401, "refresh-token.refused");

        alive.forEach(node -> node.get("auth/profile").expect(401).isProblem());
        refresh(there, second.at("refreshToken")).expectProblem(401, "refresh-token.refused");
        await().atMost(Duration.ofSeconds(30)).until(() -> mails(person.email()) == 1);
        assertThat(nodes.text(
                        "select end_reason from login_session where account_id = ? order by created_at desc limit 1",
                        person.id()))
                .isNotBlank();
    }

    @Test
    @Order(1)
    @DisplayName("E5.3: the list of one node shows what was opened at the other")
    void the_list_shows_sessions_of_all_nodes() {
        var person = demo.freshMemberWhoSignsIn();
        var atHere = Api.nobodyAt(here.address()).signIn(person);
        var atThere = Api.nobodyAt(there.address()).signIn(person);
        Api.nobodyAt(nodes.base()).signIn(person);

        for (var node : List.of(atHere, atThere)) {
            assertThat(node.get("auth/sessions").expect(200).items()).hasSize(3);
        }
    }

    @Test
    @Order(2)
    @DisplayName("D39: when all caches are gone with their nodes, sessions and tokens are as good as before")
    void sessions_outlive_the_caches() {
        var person = demo.freshMemberWhoSignsIn();
        var tokens = Api.nobodyAt(here.address()).login(person).expect(200);
        var ended = Api.nobodyAt(there.address()).signIn(person);
        ended.send(ended.request("auth/logout").POST(BodyPublishers.noBody()).build());

        nodes.all().forEach(Node::kill);
        nodes.all().forEach(node -> nodes.house().restart(node));

        bearing(tokens.at("accessToken"))
                .forEach(node -> await().atMost(Duration.ofSeconds(30))
                        .until(() -> node.get("auth/profile").status() == 200));
        for (var node : nodes.all()) {
            assertThat(ended.get("auth/profile").status()).as(node.name()).isEqualTo(401);
        }
        var next = refresh(there, tokens.at("refreshToken")).expect(200);
        bearing(next.at("accessToken")).forEach(node -> node.get("auth/profile").expect(200));
    }

    private static void isOverThere(String what, String code, Act act) {
        for (var round = 0; round < ROUNDS; round++) {
            var person = demo.freshMemberWhoSignsIn();
            var atThere = Api.nobodyAt(there.address()).signIn(person);
            var atHere = Api.nobodyAt(here.address()).signIn(person);
            atThere.get("auth/profile").expect(200);

            act.on(person, atHere);
            var begun = System.nanoTime();
            var answer = atThere.get("auth/profile");

            within(A_SECOND, what, begun);
            answer.expectProblem(401, code);
        }
    }

    /** The request by which it was seen included. */
    private static void within(Duration most, String what, long begun) {
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(most);
    }

    private static List<Api> bearing(String token) {
        return nodes.all().stream()
                .map(node -> Api.nobodyAt(node.address()).bearing(token))
                .toList();
    }

    private static Answer refresh(Node node, String token) {
        return Api.nobodyAt(node.address()).postWithoutKey("auth/refresh-token", Body.of("refreshToken", token));
    }

    /** How many mails about a token that was used twice have come to this address. */
    private static long mails(String address) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.list(Path.of("target/run-sessions/mail"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".eml")).toList()) {
                var mail = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (mail.contains("To: " + address) && WARNING.matcher(mail).find()) {
                    found.add(file);
                }
            }
        }
        return found.size();
    }
}
