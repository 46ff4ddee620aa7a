package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonString;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** Two nodes: what was begun at one is finished at the other, once, whatever dies or stops in between. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("The second factor is one on all nodes")
class SecondFactorClusterTest {

    private static final int CALLERS = 50;
    private static final int CHALLENGES = 10;
    private static final String CACHE = "auth-2fa";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger ROUND = new AtomicInteger();

    private static Nodes nodes;
    private static Node here;
    private static Node there;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("factor", 2, 700);
        here = nodes.all().getFirst();
        there = nodes.all().getLast();
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "Security exam: the same code of an app 50 times at once over two nodes, for one challenge and for ten: one sign-in")
    void the_same_code_of_an_app_signs_in_once() {
        var one = memberWithAnApp();
        isTakenOnce(one, challenges(one, 1), "TOTP", code(one));
        var many = memberWithAnApp();
        isTakenOnce(many, challenges(many, CHALLENGES), "TOTP", code(many));
    }

    @Test
    @Order(1)
    @DisplayName("Security exam: the same backup code 50 times at once over two nodes: one sign-in, one code used up")
    void the_same_backup_code_signs_in_once() {
        var one = memberWithAnApp();
        isTakenOnce(one, challenges(one, 1), "BACKUP_CODE", one.backupCodes().getFirst());
        isTakenOnce(
                one,
                challenges(one, CHALLENGES),
                "BACKUP_CODE",
                one.backupCodes().getLast());
        assertThat(nodes.number("select count(*) from backup_code where account_id = ? and used_at is null", one.id()))
                .isEqualTo(8);
    }

    @Test
    @Order(1)
    @DisplayName(
            "Security exam: the same mailed code 50 times at once over two nodes: one sign-in, and nobody is locked by it")
    void the_same_mailed_code_signs_in_once() {
        var member = memberWithAnApp();
        nodes.change("update account set email_verified = true where id = ?", member.id());
        var challenges = challenges(member, CHALLENGES);
        at(here).postWithoutKey("auth/2fa/send-otp", Body.of("challenge", challenges.getFirst(), "method", "EMAIL"))
                .expect(202);
        var code =
                new Mailbox(Path.of("target/run-factor/mail"), member.person().email()).code();

        isTakenOnce(member, challenges, "EMAIL", code);

        verify(
                        there,
                        challenges(member, 1).getFirst(),
                        "BACKUP_CODE",
                        member.backupCodes().getFirst())
                .expect(200);
    }

    @Test
    @Order(2)
    @DisplayName("G064: the password at a node that is killed then, the code at the other: signed in, once")
    void a_sign_in_outlives_its_node() {
        var member = memberWithAnApp();
        var challenge = challenges(member, 1).getFirst();
        var code = code(member);

        here.kill();

        var answers = new ArrayList<Answer>();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    answers.add(verify(there, challenge, "TOTP", code));
                    return answers.getLast().status() < 500;
                });
        var token = answers.getLast().expect(200).at("accessToken");
        at(there).bearing(token).get("auth/profile").expect(200);
        verify(there, challenge, "BACKUP_CODE", member.backupCodes().getFirst()).expectProblem(401, "challenge.over");
        assertThat(sessions(member)).isEqualTo(1);
        assertThat(nodes.number(
                        "select count(*) from backup_code where account_id = ? and used_at is null", member.id()))
                .isEqualTo(10);
        nodes.house().restart(here);
        verify(here, challenge, "BACKUP_CODE", member.backupCodes().getFirst()).expectProblem(401, "challenge.over");
    }

    @Test
    @Order(3)
    @DisplayName(
            "D39: while the cache of challenges is stopped on both nodes a sign-in goes on by the rows: never without the factor, and once")
    void the_rows_answer_while_the_cache_is_stopped() {
        var member = memberWithAnApp();
        assertThat(nodes.all()).allMatch(node -> NodeCaches.isRunning(node, CACHE));
        nodes.all().forEach(node -> NodeCaches.stop(node, CACHE));
        assertThat(nodes.all()).noneMatch(node -> NodeCaches.isRunning(node, CACHE));

        var challenges = challenges(member, 2);
        verify(there, challenges.getFirst(), "TOTP", "nobody").expectProblem(401, "second-factor.refused");
        verify(there, UUID.randomUUID().toString(), "TOTP", code(member)).expectProblem(401, "challenge.over");
        for (var node : nodes.all()) {
            at(node).bearing(challenges.getFirst()).get("auth/profile").expect(401);
        }
        assertThat(sessions(member)).isZero();
        isTakenOnce(member, challenges, "BACKUP_CODE", member.backupCodes().getFirst());
        verify(
                        there,
                        challenges(member, 1).getFirst(),
                        "BACKUP_CODE",
                        member.backupCodes().getLast())
                .expect(200);

        nodes.all().forEach(Node::kill);
        nodes.all().forEach(node -> nodes.house().restart(node));
        assertThat(nodes.all()).allMatch(node -> NodeCaches.isRunning(node, CACHE));
        verify(
                        there,
                        challenges(member, 1).getFirst(),
                        "BACKUP_CODE",
                        member.backupCodes().get(1))
                .expect(200);
    }

    /** Somebody with a second factor, who has never signed in with it. */
    private record Member(Demo.Person person, List<String> backupCodes) {

        UUID id() {
            return person.id();
        }
    }

    private static Member memberWithAnApp() {
        var person = nodes.demo().freshMemberWhoSignsIn();
        var own = at(here).bearing(at(here).password(person).expect(200).at("accessToken"));
        var secret =
                own.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret");
        Factor.keep(nodes.base(), person, secret);
        var codes = own
                .postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(nodes.base(), person)))
                .expect(200)
                .json()
                .getJsonArray("backupCodes")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
        return new Member(person, codes);
    }

    /** The password, shown at one node and the other in turn, from as many addresses as the limits want. */
    private static List<String> challenges(Member member, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(nodes.all().get(i % 2))
                        .from("127.0.1." + (1 + NEXT.incrementAndGet() % 200))
                        .password(member.person())
                        .expect(202)
                        .at("challenge"))
                .toList();
    }

    /** All at once, over both nodes and from many addresses. */
    private static void isTakenOnce(Member member, List<String> challenges, String method, String code) {
        var before = sessions(member);
        var net = 2 + ROUND.incrementAndGet();
        var callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> at(nodes.all().get(i % 2)).from("127.0." + net + "." + (1 + i)))
                .toList();

        var answers = AtOnce.run(
                CALLERS,
                caller -> verify(callers.get(caller), challenges.get(caller % challenges.size()), method, code));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.expect(401).isProblem());
        assertThat(sessions(member)).isEqualTo(before + 1);
    }

    /** Those that a second factor has opened. */
    private static long sessions(Member member) {
        return nodes.number(
                "select count(*) from login_session where account_id = ? and second_factor_at is not null",
                member.id());
    }

    private static String code(Member member) {
        return Factor.code(nodes.base(), member.person());
    }

    private static Api at(Node node) {
        return Api.nobodyAt(node.address());
    }

    private static Answer verify(Node node, String challenge, String method, String code) {
        return verify(at(node), challenge, method, code);
    }

    private static Answer verify(Api caller, String challenge, String method, String code) {
        return caller.postWithoutKey(
                "auth/2fa/verify-login", Body.of("challenge", challenge, "code", code, "method", method));
    }
}
