package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks comes from an address of their own, which is on no allow-list. */
@DisplayName("E4.3, G066, D06: what a stranger may ask so often and no oftener, at the one path and at its other form")
class StrangersLimitsTest {

    /** @param most so often it is answered, with this status, and then no more for the rest of the time */
    record Asked(String limit, int most, int seconds, int answer, String path, IntFunction<JsonObject> body) {

        @Override
        public String toString() {
            return path + ": " + most + " in " + seconds + " s";
        }
    }

    private static JsonObject nobody(int number) {
        return Body.of("email", "nobody-" + number + "-of-that-name@example.org");
    }

    static Stream<Asked> asked() {
        IntFunction<JsonObject> weak = i -> Body.of(
                "email", "w" + i + "@example.org", "displayName", "W", "language", "en", "password", "password");
        IntFunction<JsonObject> proof = i -> Body.of("challenge", "never-" + i, "code", "000000");
        return Stream.of(
                new Asked("registration", 5, 3_600, 400, "auth/register", weak),
                new Asked("password-reset", 3, 3_600, 202, "auth/forgot-password", StrangersLimitsTest::nobody),
                new Asked(
                        "email-verification",
                        5,
                        3_600,
                        202,
                        "auth/send-verification-email",
                        StrangersLimitsTest::nobody),
                new Asked("unlock", 3, 3_600, 202, "auth/unlock-account", StrangersLimitsTest::nobody),
                new Asked("reactivation", 3, 3_600, 202, "auth/account/reactivate", StrangersLimitsTest::nobody),
                new Asked("second-factor", 3, 900, 401, "auth/2fa/verify-login", proof));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void the_next_one_is_refused(Asked asked) {
        var host = 101
                + (int) asked().map(Asked::limit)
                        .takeWhile(limit -> !limit.equals(asked.limit()))
                        .count();
        var caller = Api.nobody().from("127.0.0." + host);
        for (var i = 0; i < asked.most(); i++) {
            caller.postWithoutKey(asked.path(), asked.body().apply(i)).expect(asked.answer());
        }

        var no = caller.postWithoutKey(asked.path(), asked.body().apply(asked.most()))
                .expectProblem(429, "limit.exceeded");

        assertThat(Integer.parseInt(no.header("Retry-After"))).isBetween(1, asked.seconds());
        assertThat(no.header("RateLimit-Policy"))
                .isEqualTo("\"%s\";q=%d;w=%d".formatted(asked.limit(), asked.most(), asked.seconds()));
        otherForm(caller, asked).expectProblem(429, "limit.exceeded");
        otherForm(Api.nobody(), asked).expect(asked.answer());
    }

    /** The same operation at {@code /api/auth} (D06). */
    private static Answer otherForm(Api caller, Asked asked) {
        return caller.postWithoutKey("/api/" + asked.path(), asked.body().apply(99));
    }
}
