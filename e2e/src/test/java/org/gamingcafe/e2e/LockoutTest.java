package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lock, the way out of it and the record of attempts, over the wire and through the mail server. */
@DisplayName("E3, E8: lockout and login history")
class LockoutTest {

    private static final String WRONG = "not the password";
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

    /** Differ from answer to answer, whoever is asked for. */
    private static final Set<String> OWN_FIELDS = Set.of("date", "x-correlation-id", "x-request-id", "content-length");

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("E3.2–E3.4: five wrong passwords lock, a mail tells it once, and its link unlocks once")
    void a_locked_account_is_unlocked_by_mail() {
        var member = Newcomer.verified();
        var mailbox = new Mailbox(member.email());
        var before = mailbox.size();
        var open = Api.signedIn(member);
        for (var i = 0; i < 5; i++) {
            login(member.username(), WRONG).expectProblem(401, "login.refused");
        }

        var locked = login(member.username(), member.password()).expectProblem(423, "account.locked");
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(890L, 900L);
        assertThat(locked.number("retryAfterSeconds")).isBetween(890L, 900L);
        login(member.email(), member.password()).expectProblem(423, "account.locked");
        open.get("auth/profile").expect(200);

        var mail = mailbox.latestOf(before + 1);
        assertThat(mail)
                .contains("multipart/alternative", "text/plain", "text/html", "locked for a while", "15 minutes")
                .contains("5 wrong passwords", "/forgot-password", "/me/login-history");
        assertThat(Mailbox.link(mail)).startsWith(TheCafe.base() + "/unlock?ticket=");
        Api.nobody().get("/unlock?ticket=" + Mailbox.ticket(mail)).expect(200);
        login(member.username(), member.password()).expectProblem(423, "account.locked");
        unlock(Body.of("ticket", Mailbox.ticket(mail))).expect(204);
        unlock(Body.of("ticket", Mailbox.ticket(mail))).expectProblem(404, "ticket.not-found");
        login(member.username(), member.password()).expect(200);
        assertThat(mailbox.size()).isEqualTo(before + 1);
        assertThat(Books.number(
                        "select count(*) from audit_record where act = 'account.unlocked' and account_id = ?",
                        member.id()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("E3.3: who has lost the mail asks for another, by either path, and it unlocks")
    void a_link_is_asked_for() {
        var member = Newcomer.verified();
        var mailbox = new Mailbox(member.email());
        var before = mailbox.size();
        fail(member.username(), 5);
        mailbox.latestOf(before + 1);

        var known = Api.nobody().postWithoutKey("/api/auth/unlock-account", Body.of("email", member.email()));
        var unknown =
                Api.nobody().postWithoutKey("/api/auth/unlock-account", Body.of("email", "nobody-" + member.email()));

        assertThat(shape(known.expect(202))).isEqualTo(shape(unknown.expect(202)));
        var mail = mailbox.latestOf(before + 2);
        assertThat(mail).contains("Unlock your account");
        unlock(Body.of("ticket", Mailbox.ticket(mail))).expect(204);
        login(member.username(), member.password()).expect(200);
    }

    @Test
    @DisplayName("Bad input to unlock-account is told, and opens nothing")
    void what_makes_no_sense_is_refused() {
        unlock(Body.of()).expectProblem(400, "input.email-or-ticket");
        unlock(Body.of("email", "a@example.org", "ticket", "x")).expectProblem(400, "input.email-or-ticket");
        unlock(Body.of("email", "no address")).expect(400).isProblem();
        unlock(Body.of("ticket", "never-issued")).expectProblem(404, "ticket.not-found");
        unlock(Body.of("ticket", "x".repeat(3_000))).expect(404).isProblem();
        unlock(Body.of("account", UUID.randomUUID().toString())).expect(400).isProblem();
    }

    @Test
    @DisplayName("D14: through a whole cycle of the lock a name that nobody has is answered like one that somebody has")
    void a_known_and_an_unknown_name_look_the_same() {
        var member = Newcomer.verified();
        var nobody = "nobody." + UUID.randomUUID().toString().substring(0, 8);

        for (var i = 0; i < 8; i++) {
            assertThat(shape(login(nobody, WRONG))).as("guess " + i).isEqualTo(shape(login(member.username(), WRONG)));
        }
        TheCafe.clock().forward(Duration.ofMinutes(9));
        var known = login(member.username(), member.password()).expect(423);
        var unknown = login(nobody, member.password()).expect(423);
        assertThat(Math.abs(known.number("retryAfterSeconds") - unknown.number("retryAfterSeconds")))
                .isLessThan(3);
        TheCafe.clock().forward(Duration.ofMinutes(7));
        assertThat(shape(login(nobody, WRONG))).isEqualTo(shape(login(member.username(), WRONG)));
        login(member.username(), member.password()).expect(200);
    }

    @Test
    @DisplayName("E17.6: of forty wrong guesses at once five are verified; forty right ones at once all come in")
    void guesses_at_once() {
        var member = Newcomer.verified();

        var right = AtOnce.run(40, caller -> login(member.username(), member.password()));
        var wrong = AtOnce.run(40, caller -> login(member.username(), WRONG));

        assertThat(statuses(right).keySet()).doesNotContain(401, 423);
        assertThat(statuses(right)).containsKey(200);
        assertThat(statuses(wrong).get(401)).isEqualTo(5);
        assertThat(statuses(wrong)).containsKey(423).doesNotContainKey(200);
    }

    @Test
    @DisplayName("E8.1, E8.4: the last attempts of oneself, with device, way and reason; what is unusual is marked")
    void attempts_are_listed() {
        var member = Newcomer.verified();
        fail(member.username(), 3);
        var here = Api.nobody()
                .bearing(send(member.username(), member.password()).expect(200).at("accessToken"));

        var list = here.get("/api/auth/login-history").expect(200);

        var attempts = list.items().getValuesAs(JsonObject.class);
        var latest = attempts.getFirst();
        assertThat(latest.getBoolean("success")).isTrue();
        assertThat(latest.getString("reason")).isEqualTo("PASSWORD");
        assertThat(latest.getString("way")).isEqualTo("API");
        assertThat(latest.getString("device")).isEqualTo("Firefox, Windows");
        assertThat(latest.getString("ip")).startsWith("127.0.0.");
        assertThat(latest.getBoolean("suspicious")).isTrue();
        assertThat(latest).doesNotContainKey("place");
        assertThat(Instant.parse(latest.getString("at")))
                .isBetween(
                        TheCafe.clock().now().minusSeconds(60),
                        TheCafe.clock().now().plusSeconds(5));
        assertThat(attempts.subList(1, 4))
                .allSatisfy(attempt -> assertThat(attempt.getString("reason")).isEqualTo("WRONG_PASSWORD"));
        assertThat(list.header("Cache-Control")).contains("no-store");
        assertThat(Api.signedIn(demo.cashier())
                        .get("auth/login-history")
                        .expect(200)
                        .text())
                .doesNotContain(latest.getString("id"));
    }

    @Test
    @DisplayName("A signed-in caller who guesses the present password is stopped too, with 423")
    void a_change_of_password_is_limited() {
        var member = Newcomer.verified();
        var caller = Api.signedIn(member);
        var body = Body.of("currentPassword", WRONG, "newPassword", "brisk walnut engine 41");
        for (var i = 0; i < 5; i++) {
            caller.postWithoutKey("auth/change-password", body).expect(400).isProblem();
        }

        var locked = caller.postWithoutKey("auth/change-password", body).expectProblem(423, "account.locked");

        assertThat(locked.header("Retry-After")).isNotBlank();
        login(member.username(), member.password()).expect(200);
    }

    /** Status, fields of the header and everything in the body but what differs from answer to answer. */
    private static List<Object> shape(Answer answer) {
        var fields = answer.headers().map().keySet().stream()
                .map(String::toLowerCase)
                .filter(name -> !OWN_FIELDS.contains(name))
                .sorted()
                .toList();
        var body = answer.text()
                .replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replaceAll("\"retryAfterSeconds\":\\d+", "\"retryAfterSeconds\"");
        return List.of(answer.status(), fields, body);
    }

    private static Map<Integer, Integer> statuses(List<Answer> answers) {
        return answers.stream()
                .map(Answer::status)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(status -> 1)));
    }

    private static void fail(String name, int times) {
        for (var i = 0; i < times; i++) {
            login(name, WRONG).expect(401);
        }
    }

    private static Answer login(String name, String password) {
        return Api.nobody().postWithoutKey("auth/login", Body.of("identifier", name, "password", password));
    }

    private static Answer send(String name, String password) {
        var nobody = Api.nobody();
        return nobody.send(nobody.json(
                        "auth/login",
                        Body.of("identifier", name, "password", password).toString())
                .header("User-Agent", FIREFOX)
                .build());
    }

    private static Answer unlock(JsonObject body) {
        return Api.nobody().postWithoutKey("auth/unlock-account", body);
    }
}
