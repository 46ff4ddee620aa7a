package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
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
    private static final Forger STRANGER = Forger.withKey(UUID.randomUUID().toString());

    private static JsonObject claims;
    private static String real;
    private static String refresh;

    /** A token and what is wrong with it. */
    private record Forged(String fault, String token) {
        @Override
        public String toString() {
            return fault;
        }
    }

    @BeforeAll
    static void take_a_real_token_and_enter_a_key() {
        var tokens = Api.nobody().login(TheCafe.demo().admin()).expect(200);
        real = tokens.at("accessToken");
        refresh = tokens.at("refreshToken");
        claims = Forger.decoded(real.split("\\.")[1]);
        KNOWN.trusted();
        await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(KNOWN.rs256(claims)) == 200);
    }

    @AfterAll
    static void forget_the_key() {
        KNOWN.forgotten();
    }

    @Test
    @DisplayName("Control: the same claims, rightly signed with a key of the house, are let in")
    void a_token_without_a_fault_is_let_in() {
        assertThat(statusOf(KNOWN.rs256(claims))).isEqualTo(200);
        assertThat(statusOf(real)).isEqualTo(200);
        assertThat(claims.getString("aud")).isEqualTo("cafe-api");
        assertThat(claims.containsKey("jti")).isTrue();
        assertThat(claims.toString()).doesNotContain(TheCafe.demo().admin().password());
    }

    static Stream<Forged> forged() {
        var all = new ArrayList<Forged>();
        unsigned(all);
        confused(all);
        foreignKeys(all);
        wrongClaims(all);
        tampered(all);
        noTokens(all);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("forged")
    void is_refused(Forged forged) {
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
        var document = KNOWN.signed(
                Body.of("typ", "day-root+jwt", "alg", "RS256", "kid", KNOWN.kid()), claims, "SHA256withRSA");

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

    private static void unsigned(List<Forged> all) {
        for (var none : List.of("none", "None", "NONE", "nOnE", "")) {
            var header = Forger.encode(Body.of("typ", "JWT", "alg", none, "kid", KNOWN.kid()));
            all.add(new Forged("alg " + none + ", no signature", header + "." + Forger.encode(claims) + "."));
            all.add(new Forged(
                    "alg " + none + ", a signature",
                    header + "." + Forger.encode(claims) + "."
                            + KNOWN.rs256(claims).split("\\.")[2]));
        }
        var parts = KNOWN.rs256(claims).split("\\.");
        all.add(new Forged("RS256, the signature left out", parts[0] + "." + parts[1] + "."));
    }

    /** The public key is known to everybody, so it must be no secret of a MAC. */
    private static void confused(List<Forged> all) {
        var der = KNOWN.publicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
        var jwk = KNOWN.jwk().toString();
        for (var secret : List.of(
                der, pem.getBytes(StandardCharsets.US_ASCII), jwk.getBytes(StandardCharsets.US_ASCII), new byte[1])) {
            all.add(new Forged(
                    "HS256 with the public key, %d bytes".formatted(secret.length),
                    Forger.hs256(KNOWN.header("HS256"), claims, secret)));
            all.add(new Forged(
                    "HS256 that calls itself RS256, %d bytes".formatted(secret.length),
                    Forger.hs256(KNOWN.header("RS256"), claims, secret)));
        }
        all.add(new Forged("RS512 with a key for RS256", KNOWN.signed(KNOWN.header("RS512"), claims, "SHA512withRSA")));
        all.add(new Forged("RS256 that is RS512", KNOWN.signed(KNOWN.header("RS256"), claims, "SHA512withRSA")));
        all.add(new Forged("ES256 that is RS256", KNOWN.signed(KNOWN.header("ES256"), claims, "SHA256withRSA")));
    }

    private static void foreignKeys(List<Forged> all) {
        all.add(new Forged("a kid that nobody knows", STRANGER.rs256(claims)));
        var ours = KNOWN.header("RS256");
        all.add(new Forged("a foreign key under our kid", STRANGER.signed(ours, claims, "SHA256withRSA")));
        all.add(new Forged(
                "a foreign key that the token brings along",
                STRANGER.signed(Body.with(ours, "jwk", STRANGER.jwk()), claims, "SHA256withRSA")));
        for (var place : List.of("jku", "x5u")) {
            all.add(new Forged(
                    "a foreign key at the address in " + place,
                    STRANGER.signed(
                            Body.with(ours, place, Json.createValue(TheCafe.base() + "/keys.json")),
                            claims,
                            "SHA256withRSA")));
        }
        all.add(new Forged(
                "an extension that must be understood",
                KNOWN.signed(
                        Body.with(
                                ours,
                                "crit",
                                Json.createArrayBuilder().add("exam").build()),
                        claims,
                        "SHA256withRSA")));
        for (var kid : List.of("", "../../../../dev/null", "' or '1'='1", "x".repeat(4000))) {
            var header = Body.of("typ", "JWT", "alg", "RS256", "kid", kid);
            all.add(new Forged(
                    "the kid " + kid.substring(0, Math.min(20, kid.length())),
                    KNOWN.signed(header, claims, "SHA256withRSA")));
        }
        all.add(new Forged("no kid", KNOWN.signed(Body.of("typ", "JWT", "alg", "RS256"), claims, "SHA256withRSA")));
        all.add(new Forged(
                "a kid that is a number",
                KNOWN.signed(Body.of("typ", "JWT", "alg", "RS256", "kid", 7), claims, "SHA256withRSA")));
    }

    private static void wrongClaims(List<Forged> all) {
        var now = TheCafe.clock().now().getEpochSecond();
        changed(all, "expired", "exp", Json.createValue(now - 1));
        changed(all, "expired long ago", "exp", Json.createValue(1));
        changed(all, "an expiry that is text", "exp", Json.createValue("tomorrow"));
        changed(all, "not yet good", "nbf", Json.createValue(now + 3_600));
        changed(all, "a foreign issuer", "iss", Json.createValue("https://evil.example"));
        changed(all, "a foreign audience", "aud", Json.createValue("another-api"));
        changed(
                all,
                "several foreign audiences",
                "aud",
                Json.createArrayBuilder().add("a").add("b").build());
        changed(
                all,
                "a session that never was",
                "sid",
                Json.createValue(UUID.randomUUID().toString()));
        changed(all, "a session that is no id", "sid", Json.createValue("1 or 1=1"));
        changed(all, "an older generation", "gen", Json.createValue(-1));
        changed(all, "a generation to come", "gen", Json.createValue(claims.getInt("gen") + 1));
        changed(all, "a generation that is text", "gen", Json.createValue("0"));
        for (var claim : List.of("exp", "iss", "aud", "sid", "gen")) {
            all.add(new Forged("without " + claim, KNOWN.rs256(Body.without(claims, claim))));
        }
    }

    private static void changed(List<Forged> all, String fault, String claim, jakarta.json.JsonValue value) {
        all.add(new Forged(fault, KNOWN.rs256(Body.with(claims, claim, value))));
    }

    private static void tampered(List<Forged> all) {
        var parts = real.split("\\.");
        var signature = parts[2].toCharArray();
        signature[0] = signature[0] == 'A' ? 'B' : 'A';
        all.add(new Forged("one bit of the signature", parts[0] + "." + parts[1] + "." + new String(signature)));
        var other = Body.with(claims, "sub", Json.createValue(UUID.randomUUID().toString()));
        all.add(new Forged("another subject", parts[0] + "." + Forger.encode(other) + "." + parts[2]));
        var more = Body.with(
                claims, "groups", Json.createArrayBuilder().add("ops:read").build());
        all.add(new Forged("more rights", parts[0] + "." + Forger.encode(more) + "." + parts[2]));
        all.add(new Forged("another header", Forger.encode(KNOWN.header("RS256")) + "." + parts[1] + "." + parts[2]));
    }

    private static void noTokens(List<Forged> all) {
        for (var text : List.of(
                "x", "a.b.c", "..", "....", "null", refresh, "e30.e30.e30", "%00", "x".repeat(9_000), real + ".x.y")) {
            all.add(new Forged("the text " + text.substring(0, Math.min(12, text.length())), text));
        }
    }

    private static int statusOf(String token) {
        return Api.nobody().bearing(token).get("auth/profile").status();
    }
}
