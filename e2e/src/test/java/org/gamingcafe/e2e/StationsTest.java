package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02, G185: seats that obey, over one connection and over plain requests")
class StationsTest {

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Api cashier = Api.signedIn(demo.cashier());

    private String key(UUID station) {
        return manager.post("stations/" + station + "/keys").expect(201).at("key");
    }

    private void revoke(UUID station) {
        manager.send(manager.request("stations/" + station + "/keys/current")
                        .DELETE()
                        .build())
                .expect(204);
    }

    private static Answer asStation(String key, String path, JsonObject body) {
        var api = Api.nobody();
        var request = api.json(path, body.toString()).header("X-Station-Key", key);
        return api.send(request.build());
    }

    private static Answer getAsStation(String key, String path) {
        var api = Api.nobody();
        return api.send(api.request(path).header("X-Station-Key", key).GET().build());
    }

    @Test
    @DisplayName("domain 6.8: who sits down unlocks the seat by a signed lease; who ends locks it, within seconds")
    void a_seat_opens_and_locks_with_the_session() throws Exception {
        var station = demo.freshStation();
        var member = demo.freshMember();
        try (var desk = Desk.open();
                var agent = StationAgent.greeted(demo.base(), key(station))) {
            desk.makeAvailable(member.id(), 10_00);
            agent.say("beat", StationAgent.aBeat());
            agent.hear("orders", orders -> !orders.containsKey("lease"));

            var session = desk.startPlay(station, member.id()).expect(201).id();
            var orders = agent.hear("orders", told -> told.containsKey("lease"));
            var lease = orders.getJsonObject("lease");
            assertThat(lease.getString("sessionId")).isEqualTo(session.toString());
            assertThat(lease.getString("state")).isEqualTo("ACTIVE");
            mustBeSigned(lease, station);
            desk.act(session, "pause").expect(200);
            agent.hear(
                    "orders",
                    told -> told.containsKey("lease")
                            && told.getJsonObject("lease").getString("state").equals("PAUSED"));
            desk.act(session, "end").expect(200);

            agent.hear("orders", told -> !told.containsKey("lease"));
        }
        revoke(station);
        Books.areInOrder();
    }

    /** Without asking anybody but for the published keys; and it is no token to sign in with. */
    private static void mustBeSigned(JsonObject lease, UUID station) throws GeneralSecurityException {
        var parts = lease.getString("token").split("\\.");
        var header = json(parts[0]);
        assertThat(header.getString("typ")).isEqualTo("station-lease+jwt");
        assertThat(header.getString("alg")).isEqualTo("ES256");
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(published(header.getString("kid")));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        var claims = json(parts[1]);
        assertThat(claims.getString("sub")).isEqualTo(station.toString());
        assertThat(claims.getString("ses")).isEqualTo(lease.getString("sessionId"));
        assertThat(Instant.ofEpochSecond(claims.getJsonNumber("exp").longValue()))
                .isEqualTo(Instant.parse(lease.getString("until")));
        Api.nobody()
                .bearing(lease.getString("token"))
                .get("auth/profile")
                .expect(401)
                .isProblem();
    }

    private static PublicKey published(String kid) throws GeneralSecurityException {
        var key = Api.nobody().get("jwks").expect(200).objects("keys").stream()
                .filter(known -> known.getString("kid").equals(kid))
                .findFirst()
                .orElseThrow();
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(number(key.getString("x")), number(key.getString("y"))),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static JsonObject json(String part) {
        var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void a_command_reaches_the_seat_and_is_done_when_the_seat_says_so() {
        var station = demo.freshStation();
        try (var agent = StationAgent.greeted(demo.base(), key(station))) {
            var told = cashier.post(
                            "stations/" + station + "/commands", Body.of("kind", "MESSAGE", "argument", "Hello"))
                    .expect(201);
            assertThat(told.at("state")).isEqualTo("PENDING");

            var orders = agent.hear(
                    "orders", heard -> !heard.getJsonArray("commands").isEmpty());
            var command = orders.getJsonArray("commands").getJsonObject(0);
            assertThat(command.getString("argument")).isEqualTo("Hello");
            agent.say("answer", Body.of("command", command.getString("id"), "done", true, "answer", "shown"));
            agent.hear("answered", heard -> heard.getString("state").equals("DONE"));

            assertThat(cashier.get("stations/" + station + "/commands/" + told.id())
                            .expect(200)
                            .at("answer"))
                    .isEqualTo("shown");
            cashier.post("stations/" + station + "/commands", Body.of("kind", "HOME"))
                    .expectProblem(409, "station.command-unsupported");
        }
        revoke(station);
    }

    @Test
    void the_same_over_plain_requests() {
        var station = demo.freshStation();
        var key = key(station);
        var told = cashier.post("stations/" + station + "/commands", Body.of("kind", "LOCK"))
                .expect(201);
        var link = "stations/" + station + "/link/";

        var orders = asStation(key, link + "heartbeats", StationAgent.aBeat()).expect(200);
        assertThat(orders.objects("commands")).hasSize(1);
        assertThat(asStation(key, link + "commands/" + told.id() + "/answer", Body.of("done", true))
                        .expect(200)
                        .at("state"))
                .isEqualTo("DONE");
        var journal = Body.of(
                "boot",
                UUID.randomUUID(),
                "entries",
                Body.list(Body.of("sequence", 1, "kind", "STARTED", "agoMillis", 5_000)));
        assertThat(asStation(key, link + "journal", journal).expect(200).number("through"))
                .isEqualTo(1);
        assertThat(asStation(key, link + "journal", journal).expect(200).number("through"))
                .isEqualTo(1);
        assertThat(getAsStation(key, "stations/" + station + "/lease")
                        .expect(200)
                        .json())
                .doesNotContainKey("lease");
        await().atMost(Duration.ofSeconds(25))
                .until(() ->
                        cashier.get("stations/" + station).expect(200).json().containsKey("lastSeenAt"));
        revoke(station);
    }

    @Test
    @DisplayName("R02: the key of a station opens its own things and nothing else; a revoked one opens nothing at once")
    void a_key_has_the_least_rights() {
        var station = demo.freshStation();
        var other = demo.freshStation();
        var key = key(station);

        getAsStation(key, "stations/" + other + "/lease").expectProblem(404, "station.not-found");
        getAsStation(key, "stations").expectProblem(403, "caller.at-a-station");
        getAsStation(key, "auth/profile").expectProblem(403, "caller.at-a-station");
        getAsStation(key, "health").expect(200);
        cashier.get("stations/" + station + "/lease").expectProblem(403, "caller.not-a-station");
        asStation(key, "stations/" + station + "/link/heartbeats", Body.of("boot", "x", "agent", ""))
                .expect(400)
                .isProblem();
        try (var agent = StationAgent.greeted(demo.base(), key)) {
            revoke(station);
            getAsStation(key, "stations/" + station + "/lease").expectProblem(401, "station-key.refused");
            await().atMost(Duration.ofSeconds(5)).until(() -> agent.closed() != null);
        }
        getAsStation("never", "stations/" + station + "/lease").expectProblem(401, "station-key.refused");
    }

    @Test
    void strangers_and_pages_of_browsers_are_turned_away() {
        for (var first : new String[] {
            "{\"type\":\"hello\",\"body\":{\"protocol\":1,\"key\":\"never\"}}",
            "{\"type\":\"hello\",\"body\":{\"protocol\":2,\"key\":\"never\"}}",
            "{\"type\":\"beat\",\"body\":{}}",
            "no JSON"
        }) {
            try (var stranger = StationAgent.at(demo.base())) {
                stranger.sayRaw(first);
                assertThat(stranger.hear("problem", any -> true).getString("code"))
                        .isNotEmpty();
                await().atMost(Duration.ofSeconds(5)).until(() -> stranger.closed() != null);
            }
        }
        var address = URI.create(
                demo.base().toString().replaceFirst("^http", "ws").replaceFirst("/?$", "/") + "api/v1/ws/station");
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Origin", "https://evil.example.org")
                        .buildAsync(address, new WebSocket.Listener() {})
                        .join())
                .isInstanceOf(CompletionException.class);
    }

    @Test
    @DisplayName("R05: a seat in maintenance cannot be played at until its ticket is closed")
    void a_seat_in_maintenance_cannot_be_played_at() {
        var station = demo.freshStation();
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 5_00);
            var ticket = desk.api()
                    .post("stations/" + station + "/tickets", Body.of("reason", "Screen flickers"))
                    .expect(201)
                    .id();

            desk.startPlay(station, member.id()).expectProblem(409, "station.not-ready");
            desk.api()
                    .post("stations/" + station + "/tickets/" + ticket + "/close", Body.of("note", "New cable"))
                    .expect(200);
            desk.api()
                    .post("stations/" + station + "/tickets/" + ticket + "/close", Body.of("note", "Again"))
                    .expectProblem(409, "station-ticket.closed");

            var session = desk.startPlay(station, member.id()).expect(201).id();
            desk.act(session, "end").expect(200);
        }
    }

    @Test
    @DisplayName("R05: what stands at a seat is edited with the version that was seen")
    void a_seat_is_equipped() {
        var station = demo.freshStation();
        var path = "stations/" + station + "/details";
        var seen = manager.get(path).expect(200);
        var group = seen.json().getJsonObject("station").getString("groupId");
        var room = manager.post(
                        "station-rooms",
                        Body.of("name", "Room " + UUID.randomUUID().toString().substring(24)))
                .expect(201)
                .id();
        var edit = Body.of(
                "name",
                "Console",
                "groupId",
                group,
                "roomId",
                room,
                "kind",
                "PC",
                "mac",
                "00:11:22:aa:bb:cc",
                "serial",
                "SN-1",
                "warrantyUntil",
                "2030-01-31");

        var edited = manager.put(path, edit, seen.header("ETag")).expect(200);
        manager.put(path, edit, seen.header("ETag")).expectProblem(412, "edit.stale");
        manager.put(path + "/place", Body.of("roomId", room, "x", 10, "y", 20)).expect(200);

        assertThat(edited.at("mac")).isEqualTo("00:11:22:AA:BB:CC");
        assertThat(edited.objects("commands"))
                .anySatisfy(one -> assertThat(one.getString("means")).isEqualTo("WAKE"));
        assertThat(manager.get(path).expect(200).number("planX")).isEqualTo(10);
        manager.put(
                        path,
                        Body.with(edit, "plugAddress", jakarta.json.Json.createValue("8.8.8.8")),
                        manager.get(path).header("ETag"))
                .expectProblem(400, "station.plug-address");
    }
}
