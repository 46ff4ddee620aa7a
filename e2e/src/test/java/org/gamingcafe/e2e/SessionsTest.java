package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One's own login sessions over the API. */
class SessionsTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName(
            "E17.4, E5.3, E5.4: the list names devices and the one in use; a revoked one is over, and a mail tells it")
    void sessions_are_listed_and_revoked() {
        var member = demo.freshMemberWhoSignsIn();
        var phone = login(member, Body.of("identifier", member.username(), "password", member.password()));
        var here = Api.signedIn(member);

        var list = sessions(here.get("/api/auth/sessions").expect(200));
        assertThat(list).hasSize(2);
        assertThat(list.getFirst().getBoolean("current")).isTrue();
        var other = list.getLast();
        assertThat(other.getString("device")).isEqualTo("Firefox, Windows");
        assertThat(other.getBoolean("current")).isFalse();
        assertThat(other.keySet())
                .contains("ip", "createdAt", "lastActivity", "expiresAt")
                .doesNotContain("place");

        delete(here, "auth/sessions/" + other.getString("id")).expect(204);

        Api.nobody()
                .bearing(phone.at("accessToken"))
                .get("auth/profile")
                .expect(401)
                .isProblem();
        delete(here, "auth/sessions/" + other.getString("id")).expectProblem(404, "login-session.not-found");
        await().atMost(Duration.ofSeconds(20)).until(() -> mailTo(member.email(), "Firefox, Windows"));
        here.get("auth/profile").expect(200);
    }

    @Test
    @DisplayName("A session of somebody else is answered like one that never was, and stays")
    void a_foreign_session_is_as_if_it_never_was() {
        var cashier = Api.signedIn(demo.cashier());
        var foreign =
                sessions(cashier.get("auth/sessions").expect(200)).getFirst().getString("id");
        var manager = Api.signedIn(demo.manager());

        var answer = delete(manager, "auth/sessions/" + foreign).expectProblem(404, "login-session.not-found");
        var never = delete(manager, "auth/sessions/" + UUID.randomUUID()).expectProblem(404, "login-session.not-found");

        assertThat(answer.at("detail")).isEqualTo(never.at("detail"));
        cashier.get("auth/profile").expect(200);
    }

    @Test
    @DisplayName("E5.5, D06: sessions/all ends all others and wins over sessions/{id}")
    void all_others_are_ended() {
        var member = demo.freshMemberWhoSignsIn();
        var others = List.of(Api.signedIn(member), Api.signedIn(member), Api.signedIn(member));
        var here = Api.signedIn(member);

        var ended = delete(here, "/api/auth/sessions/all").expect(200);

        assertThat(ended.number("ended")).isEqualTo(3);
        others.forEach(other -> other.get("auth/profile").expect(401).isProblem());
        assertThat(sessions(here.get("auth/sessions").expect(200))).hasSize(1);
        assertThat(delete(here, "auth/sessions/all").expect(200).number("ended"))
                .isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> mailTo(member.email(), "3"));
    }

    @Test
    @DisplayName("E7.3, E7.4: to extend gives 30 minutes; who is remembered has 30 days, but not staff")
    void sessions_are_extended_and_remembered() {
        var cashier = login(
                demo.cashier(),
                Body.of(
                        "identifier",
                        demo.cashier().username(),
                        "password",
                        demo.cashier().password(),
                        "remember",
                        true));
        var member = demo.members().getFirst();
        var remembered = login(
                member, Body.of("identifier", member.username(), "password", member.password(), "remember", true));

        assertThat(idleIn(cashier))
                .isBetween(
                        Duration.ofMinutes(30).minusSeconds(5),
                        Duration.ofMinutes(30).plusSeconds(5));
        assertThat(idleIn(remembered)).isGreaterThan(Duration.ofDays(29));
    }

    @Test
    @DisplayName("G069b: a refresh token that is given back ends its session; an unknown one is answered alike")
    void a_refresh_token_can_be_given_back() {
        var tokens = Api.nobody().login(demo.cashier()).expect(200);

        revoke(tokens.at("refreshToken")).expect(204);
        revoke(tokens.at("refreshToken")).expect(204);
        revoke("never-issued").expect(204);

        Api.nobody()
                .bearing(tokens.at("accessToken"))
                .get("auth/profile")
                .expect(401)
                .isProblem();
    }

    private static Duration idleIn(Answer tokens) {
        var caller = Api.nobody().bearing(tokens.at("accessToken"));
        var end = caller.send(caller.request("auth/sessions/extend")
                        .POST(BodyPublishers.noBody())
                        .build())
                .expect(200);
        return Duration.between(TheCafe.clock().now(), Instant.parse(end.at("idleAt")));
    }

    private static Answer login(Demo.Person person, JsonObject body) {
        var nobody = Api.nobody();
        return nobody.send(nobody.json("auth/login", body.toString())
                        .header("User-Agent", FIREFOX)
                        .build())
                .expect(200);
    }

    private static Answer revoke(String token) {
        return Api.nobody().postWithoutKey("auth/revoke-token", Body.of("refreshToken", token));
    }

    private static Answer delete(Api caller, String path) {
        return caller.send(caller.request(path).DELETE().build());
    }

    private static List<JsonObject> sessions(Answer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** Whether the mail sink has a mail to this address that says this. */
    private static boolean mailTo(String address, String says) throws IOException {
        var to = Pattern.compile("(?m)^To:.*" + Pattern.quote(address));
        try (var mails = Files.list(TheCafe.run().resolve("mail"))) {
            for (var mail :
                    mails.filter(file -> file.toString().endsWith(".eml")).toList()) {
                var text = Files.readString(mail, StandardCharsets.ISO_8859_1);
                if (to.matcher(text).find() && text.contains(says)) {
                    return true;
                }
            }
            return false;
        }
    }
}
