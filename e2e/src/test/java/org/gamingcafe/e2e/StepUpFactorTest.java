package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A second factor for acts that need a fresh one, over HTTP (domain.md 8). */
@DisplayName("Issue 5, item 6: step-up by every second factor")
class StepUpFactorTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(10);

    private final Api nobody = Api.nobody();

    @Test
    @DisplayName(
            "A code of the app: the refusal offers it, it opens the acts, and a session begun with the password may then trust the device")
    void a_code_of_the_app() {
        var member = Newcomer.verified();
        var own = nobody.bearing(nobody.password(member).expect(200).at("accessToken"));
        setUp(own, member);
        own.postWithoutKey("auth/sessions/trust-device", Body.of()).expectProblem(403, "device.second-factor-missing");
        TheCafe.clock().forward(TOO_LONG);

        var refused = revokeOthers(own).expectProblem(403, "step-up.required");
        assertThat(refused.json().getJsonArray("methods").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactly("PASSWORD", "TOTP", "EMAIL", "BACKUP_CODE");
        own.postWithoutKey("auth/sessions/trust-device", Body.of()).expectProblem(403, "step-up.required");
        show(own, "TOTP", "nobody").expectProblem(400, "second-factor.refused");
        show(own, "SMS", "000000").expectProblem(409, "second-factor.method-unavailable");
        show(own, "PASSKEY", "nobody").expect(400);
        own.postWithoutKey("auth/step-up", Body.of("method", "TOTP")).expect(400);
        own.postWithoutKey("auth/step-up", Body.of()).expect(400);
        revokeOthers(own).expectProblem(403, "step-up.required");
        show(own, "TOTP", Factor.code(TheCafe.base(), member)).expect(204);

        revokeOthers(own).expect(200);
        own.postWithoutKey("auth/sessions/trust-device", Body.of()).expect(200);
    }

    @Test
    @DisplayName(
            "E2.7, E2.8, D28, E2.5: a backup code and a mailed one, each once and not sent twice within 60 seconds; three wrong proofs lock, the password is left")
    void backup_and_mailed_codes() {
        var member = Newcomer.verified();
        var codes = setUp(nobody.bearing(nobody.password(member).expect(200).at("accessToken")), member);
        var own = nobody.bearing(nobody.login(member).expect(200).at("accessToken"));
        TheCafe.clock().forward(TOO_LONG);

        show(own, "BACKUP_CODE", codes.getFirst()).expect(204);
        revokeOthers(own).expect(200);
        show(own, "BACKUP_CODE", codes.getFirst()).expectProblem(400, "second-factor.refused");
        var limited = own.from("127.0.0.91");
        limited.postWithoutKey("/api/auth/step-up/code", Body.of("method", "EMAIL"))
                .expect(202);
        limited.postWithoutKey("auth/step-up/code", Body.of("method", "EMAIL")).expectProblem(429, "limit.exceeded");
        var code = new Mailbox(member.email()).code();
        show(own, "EMAIL", code).expect(204);
        show(own, "EMAIL", code).expectProblem(400, "second-factor.refused");

        for (var i = 0; i < 3; i++) {
            show(own, "TOTP", "nobody").expectProblem(400, "second-factor.refused");
        }
        var locked = show(own, "TOTP", Factor.code(TheCafe.base(), member)).expectProblem(423, "second-factor.locked");
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(880L, 900L);
        own.postWithoutKey("auth/step-up/code", Body.of("method", "EMAIL")).expectProblem(423, "second-factor.locked");
        own.postWithoutKey("auth/step-up", Body.of("method", "PASSWORD", "password", member.password()))
                .expect(204);
    }

    private static Answer show(Api own, String method, String code) {
        return own.postWithoutKey("auth/step-up", Body.of("method", method, "code", code));
    }

    private static Answer revokeOthers(Api own) {
        return own.send(own.request("auth/sessions/all").DELETE().build());
    }

    /** @return backup codes */
    static List<String> setUp(Api own, Demo.Person member) {
        var secret =
                own.postWithoutKey("auth/2fa/enable", Body.of()).expect(200).at("secret");
        Factor.keep(TheCafe.base(), member, secret);
        return own
                .postWithoutKey("auth/2fa/verify-setup", Body.of("code", Factor.code(TheCafe.base(), member)))
                .expect(200)
                .json()
                .getJsonArray("backupCodes")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }
}
