package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Trusted devices over the API, and "this wasn't me". */
class TrustedDevicesTest {

    private final Demo.Person member = Newcomer.verified();

    @Test
    @DisplayName("E6.2, E6.3: trust given with the second factor spares it for 30 days, is listed, and is removed")
    void trust_is_given_listed_and_removed() {
        setUpAnApp();
        var in = secondStep(true).expect(200);
        var here = Api.nobody().bearing(in.at("accessToken"));
        var secret = in.at("deviceSecret");

        assertThat(login(secret).expect(200).at("status")).isEqualTo("AUTHENTICATED");
        assertThat(login("").expect(202).at("status")).isEqualTo("2FA_REQUIRED");
        assertThat(login("A".repeat(43)).expect(202).at("status")).isEqualTo("2FA_REQUIRED");
        var device = only(here, secret);
        assertThat(device.getBoolean("current")).isTrue();
        assertThat(device.toString()).doesNotContain(secret);
        assertThat(Duration.between(TheCafe.clock().now(), Instant.parse(device.getString("expiresAt"))))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));

        var path = "/api/auth/sessions/trusted/" + device.getString("id");
        here.send(here.request(path).DELETE().build()).expect(204);

        here.send(here.request(path).DELETE().build()).expectProblem(404, "trusted-device.not-found");
        assertThat(login(secret).expect(202).at("status")).isEqualTo("2FA_REQUIRED");
    }

    @Test
    @DisplayName("E6.2, E6.3: a session that has shown a second factor trusts its device afterwards; others do not")
    void trust_is_given_afterwards() {
        var before = Api.signedIn(member);
        before.post("/api/auth/sessions/trust-device").expectProblem(403, "device.second-factor-missing");
        setUpAnApp();
        var here = Api.nobody().bearing(secondStep(false).expect(200).at("accessToken"));

        var trust = here.post("auth/sessions/trust-device").expect(200);

        assertThat(login(trust.at("deviceSecret")).expect(200).at("status")).isEqualTo("AUTHENTICATED");
        before.post("auth/sessions/trust-device").expectProblem(403, "device.second-factor-missing");
    }

    @Test
    @DisplayName("Domain 8: \"this wasn't me\" ends sessions, tokens and the password; a mailed link sets another one")
    void an_account_is_locked_down() {
        var mailbox = new Mailbox(member.email());
        var before = mailbox.size();
        var tokens = Api.nobody().login(member).expect(200);
        var here = Api.nobody().bearing(tokens.at("accessToken"));
        here.postWithoutKey("auth/lockdown/mine", Body.of("sure", false))
                .expect(400)
                .isProblem();
        here.get("auth/profile").expect(200);

        here.postWithoutKey("auth/lockdown/mine", Body.of("sure", true)).expect(204);

        here.get("auth/profile").expect(401).isProblem();
        Api.nobody()
                .postWithoutKey("auth/refresh-token", Body.of("refreshToken", tokens.at("refreshToken")))
                .expect(401)
                .isProblem();
        Api.nobody().password(member).expectProblem(401, "login.refused");
        var ticket = Mailbox.ticket(mailbox.latestOf(before + 1));
        Api.nobody()
                .postWithoutKey(
                        "auth/reset-password", Body.of("ticket", ticket, "newPassword", "brisk walnut engine 41"))
                .expect(204);
        var back = new Demo.Person(member.id(), member.username(), member.email(), "brisk walnut engine 41");
        await().untilAsserted(() -> Api.nobody().login(back).expect(200));
    }

    private void setUpAnApp() {
        var here = Api.signedIn(member);
        var secret =
                here.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret");
        Factor.keep(TheCafe.base(), member, secret);
        here.postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(TheCafe.base(), member)))
                .expect(200);
    }

    private Answer secondStep(boolean trust) {
        var waiting = Api.nobody().password(member).expect(202);
        return Api.nobody()
                .postWithoutKey(
                        "auth/2fa/verify-login",
                        Body.of(
                                "challenge",
                                waiting.at("challenge"),
                                "code",
                                Factor.code(TheCafe.base(), member),
                                "trustDevice",
                                trust));
    }

    private Answer login(String secret) {
        var body = Body.of("identifier", member.username(), "password", member.password());
        var request = Api.nobody().json("auth/login", body.toString());
        return Api.nobody().send((secret.isEmpty() ? request : request.header("X-Device-Secret", secret)).build());
    }

    private static JsonObject only(Api here, String secret) {
        var items = here.send(here.request("/api/auth/sessions/trusted-devices")
                        .header("X-Device-Secret", secret)
                        .GET()
                        .build())
                .expect(200)
                .json()
                .asJsonObject()
                .getJsonArray("items");
        assertThat(items).hasSize(1);
        return items.getJsonObject(0);
    }
}
