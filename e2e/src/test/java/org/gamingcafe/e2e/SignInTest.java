package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Login sessions, as every client meets them. */
class SignInTest {

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("G001: sign in by username or address, see oneself, sign out")
    void signing_in_opens_a_session_and_signing_out_ends_it() {
        var answer = Api.nobody().login(demo.cashier()).expect(200);
        assertThat(answer.at("status")).isEqualTo("AUTHENTICATED");
        assertThat(answer.number("expiresIn")).isEqualTo(900);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var cashier = Api.nobody().bearing(answer.at("accessToken"));

        var profile = cashier.get("auth/profile").expect(200);
        assertThat(profile.text())
                .contains(demo.cashier().id().toString())
                .doesNotContain(demo.cashier().password());
        assertThat(cashier.get("/api/auth/profile").expect(200).text()).isEqualTo(profile.text());
        Api.nobody()
                .postWithoutKey(
                        "auth/login",
                        Body.of(
                                "identifier",
                                demo.cashier().email().toUpperCase(java.util.Locale.ROOT),
                                "password",
                                demo.cashier().password()))
                .expect(200);

        assertThat(cashier.send(cashier.request("auth/logout")
                                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                                .build())
                        .status())
                .isIn(200, 204);
        cashier.get("auth/profile").expect(401).isProblem();
    }

    @Test
    @DisplayName("G002: a wrong password and an unknown name look the same")
    void a_wrong_password_and_an_unknown_name_look_the_same() {
        var wrong = login(demo.freshMember().username(), "not the password").expectProblem(401, "login.refused");
        var unknown = login("nobody.of.that.name", "not the password").expectProblem(401, "login.refused");

        assertThat(wrong.at("detail")).isEqualTo(unknown.at("detail"));
        assertThat(wrong.json().keySet()).isEqualTo(unknown.json().keySet());
    }

    @Test
    @DisplayName("G003: a refresh token works once; using it again ends the whole family")
    void a_refresh_token_works_once_and_reuse_ends_the_family() {
        var first = Api.nobody().login(demo.cashier()).expect(200);

        var second = refresh(first.at("refreshToken")).expect(200);
        assertThat(second.at("refreshToken")).isNotEqualTo(first.at("refreshToken"));
        var alive = Api.nobody().bearing(second.at("accessToken"));
        alive.get("auth/profile").expect(200);

        refresh(first.at("refreshToken")).expect(401).isProblem();
        alive.get("auth/profile").expect(401).isProblem();
        refresh(second.at("refreshToken")).expect(401).isProblem();
    }

    @Test
    @DisplayName("G003: of thirty refreshes with one token at once exactly one succeeds")
    void of_many_refreshes_at_once_one_succeeds() {
        var token = Api.nobody().login(demo.cashier()).expect(200).at("refreshToken");

        var answers = AtOnce.run(30, caller -> refresh(token));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> answer.expect(401).isProblem());
    }

    @Test
    @DisplayName("G003: an access token is over after 15 minutes; the refresh token brings the next")
    void an_expired_token_is_refused_and_a_refresh_brings_the_next() {
        var tokens = Api.nobody().login(demo.cashier()).expect(200);
        TheCafe.clock().forward(Duration.ofMinutes(15).plusSeconds(5));

        Api.nobody()
                .bearing(tokens.at("accessToken"))
                .get("auth/profile")
                .expect(401)
                .isProblem();

        var fresh = refresh(tokens.at("refreshToken")).expect(200);
        Api.nobody().bearing(fresh.at("accessToken")).get("auth/profile").expect(200);
    }

    @Test
    @DisplayName("Forged, foreign and broken tokens are refused, never an error")
    void what_is_no_token_of_ours_is_refused() {
        var real = Api.nobody().login(demo.cashier()).expect(200);
        var parts = real.at("accessToken").split("\\.");
        var none = encode("{\"alg\":\"none\"}") + "." + parts[1] + ".";
        var confused = encode("{\"alg\":\"HS256\",\"kid\":\"x\"}") + "." + parts[1] + "." + parts[2];
        var tampered = parts[0] + "." + encode("{\"sub\":\"" + demo.admin().id() + "\",\"groups\":[\"ops:read\"]}")
                + "." + parts[2];

        for (var token : new String[] {none, confused, tampered, "garbage", "a.b.c", real.at("refreshToken")}) {
            Api.nobody().bearing(token).get("auth/profile").expect(401).isProblem();
        }
        Api.nobody().get("auth/profile").expect(401).isProblem();
    }

    private static String encode(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Answer login(String identifier, String password) {
        return Api.nobody().postWithoutKey("auth/login", Body.of("identifier", identifier, "password", password));
    }

    private static Answer refresh(String token) {
        return Api.nobody().postWithoutKey("auth/refresh-token", Body.of("refreshToken", token));
    }
}
