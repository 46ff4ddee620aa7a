package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens that are not good. The claims are those of a real session, and the forger's key is one of the house's: the control
 * shows that a token without a fault opens the door, so each refusal is owed to the fault that its name tells.
 */
@DisplayName("G067: a token with any fault opens nothing: 401 with a problem document")
class TokenExamTest {

    private static final Forger KNOWN = Forger.withKey(UUID.randomUUID().toString());
    private static final Forger OLD = Forger.withOldKey(UUID.randomUUID().toString());
    private static final Forger STRANGER = Forger.withKey(UUID.randomUUID().toString());

    private static JsonObject claims;
    private static String real;
    private static String refresh;

    @BeforeAll
    static void take_a_real_token_and_enter_a_key() {
        var tokens = Api.nobody().login(TheCafe.demo().admin()).expect(200);
        real = tokens.at("accessToken");
        refresh = tokens.at("refreshToken");
        claims = Forger.decoded(real.split("\\.")[1]);
        for (var known : List.of(KNOWN, OLD)) {
            known.trusted();
            await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(known.token(claims)) == 200);
        }
    }

    @AfterAll
    static void forget_the_key() {
        KNOWN.forgotten();
        OLD.forgotten();
    }

    @Test
    @DisplayName("Control: the same claims, rightly signed with a key of the house, are let in")
    void a_token_without_a_fault_is_let_in() {
        assertThat(statusOf(KNOWN.token(claims))).isEqualTo(200);
        assertThat(statusOf(OLD.token(claims))).as("RS256, of an older house").isEqualTo(200);
        assertThat(statusOf(real)).isEqualTo(200);
        assertThat(claims.getString("aud")).isEqualTo("cafe-api");
        assertThat(claims.containsKey("jti")).isTrue();
        assertThat(claims.toString()).doesNotContain(TheCafe.demo().admin().password());
    }

    static Stream<ForgedTokens.Forged> forged() {
        return new ForgedTokens(KNOWN, OLD, STRANGER, claims, real, refresh).all().stream();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void is_refused(ForgedTokens.Forged forged) {
        var caller = Api.nobody();
        var authorization = "Bearer " + forged.token();

        for (var operation : List.of("auth/profile", "outbox", "members")) {
            var answer = caller.send(caller.request(operation)
                    .header("Authorization", authorization)
                    .GET()
                    .build());
            answer.expect(401).isProblem();
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.at("code")).isIn("token.invalid", "token.expired", "token.stale");
            assertThat(answer.text())
                    .doesNotContain(TheCafe.demo().admin().username())
                    .doesNotContain(KNOWN.kid());
        }
        var act = caller.send(caller.request("auth/sessions/all")
                .header("Authorization", authorization)
                .DELETE()
                .build());
        act.expect(401).isProblem();
        assertThat(statusOf(real)).as("the real session is untouched").isEqualTo(200);
    }

    @Test
    @DisplayName("What opens another step opens no door: a ticket to a new password, a refresh token, a cookie's value")
    void what_opens_another_step_opens_no_door() {
        var person = TheCafe.demo().freshMemberWhoSignsIn();
        Books.change("update account set must_change_password = true where id = ?", person.id());
        var challenge = Api.nobody().login(person).expect(202).at("challenge");

        assertThat(statusOf(challenge)).isEqualTo(401);
        assertThat(statusOf(refresh)).isEqualTo(401);
        Api.nobody()
                .postWithoutKey("auth/refresh-token", Body.of("refreshToken", challenge))
                .expect(401)
                .isProblem();
        Api.nobody()
                .postWithoutKey("auth/refresh-token", Body.of("refreshToken", real.substring(0, 43)))
                .expect(401)
                .isProblem();
    }

    @Test
    @DisplayName("A token in the wrong place, twice or under another scheme signs nobody in; pages take none at all")
    void a_token_in_the_wrong_place_signs_nobody_in() {
        var nobody = Api.nobody();
        for (var header : List.of("Basic " + real, "bearer", "Bearer", "Bearer " + real + " " + real, real)) {
            nobody.send(nobody.request("auth/profile")
                            .header("Authorization", header)
                            .GET()
                            .build())
                    .expect(401)
                    .isProblem();
        }
        nobody.get("auth/profile?access_token=" + real).expect(401).isProblem();
        nobody.send(nobody.request("auth/profile")
                        .header("Cookie", "Bearer=" + real + "; access_token=" + real)
                        .GET()
                        .build())
                .expect(401)
                .isProblem();
        var page = nobody.send(nobody.request("/me/profile")
                .header("Authorization", "Bearer " + real)
                .GET()
                .build());
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).startsWith("/login");
    }

    @Test
    @DisplayName("A signed document of the house, such as the root of a day, is no token")
    void a_signed_document_is_no_token() {
        var document = KNOWN.signed(Body.of("typ", "day-root+jwt", "alg", "ES256", "kid", KNOWN.kid()), claims);

        assertThat(statusOf(document)).isEqualTo(401);
    }

    @Test
    @DisplayName("A bad token does not stand in the way of what is open to all")
    void a_bad_token_does_not_stand_in_the_way_of_a_sign_in() {
        var caller = Api.nobody().bearing("a.b.c");

        caller.get("health").expect(200);
        caller.login(TheCafe.demo().cashier()).expect(200);
        caller.send(caller.request("auth/logout").POST(BodyPublishers.noBody()).build())
                .expect(401);
    }

    private static int statusOf(String token) {
        return Api.nobody().bearing(token).get("auth/profile").status();
    }
}
