package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens on the floor is seen at once by everybody who may see it, and by nobody else. */
@DisplayName("G183: the floor live")
class LiveFloorTest {

    private static final Duration A_SECOND = FloorWatcher.A_SECOND;
    private static final int FORBIDDEN = 1008;
    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 5;

    private final Demo demo = TheCafe.demo();
    private final Api cashier = Api.signedIn(demo.cashier());
    private final UUID seat = demo.freshStation();
    private UUID session;

    private void sitDown() {
        try (var desk = Desk.open()) {
            var player = demo.freshMember();
            desk.topUp(player.id(), "20.00").expectDone();
            session = desk.startPlay(seat, player.id()).expect(201).id();
        }
    }

    private void leave() {
        try (var desk = Desk.open()) {
            desk.act(session, "end").expect(200);
        }
        session = null;
    }

    @AfterEach
    void nobody_is_left() {
        if (session != null) {
            leave();
        }
    }

    @Test
    void two_browsers_and_two_sockets_see_within_a_second_that_somebody_sat_down_and_left() {
        try (var one = Console.of(demo.cashier());
                var other = Console.of(demo.manager());
                var socket = FloorWatcher.of(cashier, demo.venue());
                var second = FloorWatcher.of(Api.signedIn(demo.manager()), demo.venue())) {
            for (var page : new com.microsoft.playwright.Page[] {one, other}) {
                Console.go(page, "/admin/play/floor");
                assertThat(page.locator("#live")).hasText("Live");
                assertThat(page.locator("[data-seat='" + seat + "']").first())
                        .hasClass(Pattern.compile(".*seat-LOCKED.*"));
                page.evaluate(
                        "window.before = document.querySelector('h1'); window.wasLoaded = performance.timeOrigin");
            }
            assertThat(FloorWatcher.seat(socket.hear("snapshot"), seat).getString("state"))
                    .isEqualTo("LOCKED");
            second.hear("snapshot");

            sitDown();

            for (var page : new com.microsoft.playwright.Page[] {one, other}) {
                assertThat(page.locator("[data-seat='" + seat + "']").first())
                        .hasClass(
                                Pattern.compile(".*seat-IN_USE.*"),
                                new LocatorAssertions.HasClassOptions().setTimeout(A_SECOND.toMillis()));
            }
            for (var watcher : new FloorWatcher[] {socket, second}) {
                var told = watcher.hearOf(
                        seat, A_SECOND, now -> now.getString("state").equals("IN_USE"));
                assertThat(told.getJsonObject("play").getString("id")).isEqualTo(session.toString());
            }
            leave();
            for (var page : new com.microsoft.playwright.Page[] {one, other}) {
                assertThat(page.locator("[data-seat='" + seat + "']").first())
                        .hasClass(
                                Pattern.compile(".*seat-LOCKED.*"),
                                new LocatorAssertions.HasClassOptions().setTimeout(A_SECOND.toMillis()));
                assertThat(page.evaluate("window.wasLoaded === performance.timeOrigin && window.before.isConnected"))
                        .isEqualTo(true);
            }
        }
    }

    @Test
    @DisplayName("A browser that can open no socket listens to the stream of events, and sees the same")
    void a_browser_without_sockets_sees_it_by_the_stream() {
        try (var page = Console.of(demo.cashier())) {
            page.addInitScript("delete window.WebSocket");
            Console.go(page, "/admin/play/floor");
            assertThat(page.locator("#live")).hasText("Live");
            assertThat(page.evaluate("typeof window.WebSocket")).isEqualTo("undefined");
            var shown = page.locator("[data-seat='" + seat + "']").first();

            sitDown();
            assertThat(shown)
                    .hasClass(
                            Pattern.compile(".*seat-IN_USE.*"),
                            new LocatorAssertions.HasClassOptions().setTimeout(A_SECOND.toMillis()));
            leave();
            assertThat(shown)
                    .hasClass(
                            Pattern.compile(".*seat-LOCKED.*"),
                            new LocatorAssertions.HasClassOptions().setTimeout(A_SECOND.toMillis()));
        }
    }

    @Test
    void who_calls_for_somebody_is_seen_at_once_until_somebody_goes_there() {
        var manager = Api.signedIn(demo.manager());
        var key = manager.post("stations/" + seat + "/keys").expect(201).at("key");
        var number = Books.number("select number from station where id = ?", seat);
        try (var page = Console.of(demo.cashier());
                var watcher = FloorWatcher.of(cashier, demo.venue())) {
            Console.go(page, "/admin/play/floor");
            assertThat(page.locator("#live")).hasText("Live");
            watcher.hear("snapshot");

            var api = Api.nobody();
            var call = api.send(api.json("stations/" + seat + "/link/staff-calls", "{\"text\":\"No sound\"}")
                            .header("X-Station-Key", key)
                            .build())
                    .expect(201);

            var told = watcher.hear(
                    "call",
                    A_SECOND,
                    note -> note.getString("subject").equals(call.id().toString()));
            assertThat(told.getString("act")).isEqualTo("staff-call.made");
            var note = page.locator(
                    "#calls-open .note",
                    new com.microsoft.playwright.Page.LocatorOptions().setHasText("Seat " + number + " asks"));
            assertThat(note).containsText("No sound", new LocatorAssertions.ContainsTextOptions().setTimeout(2_000));
            note.locator(".call-take").click();
            assertThat(note).hasCount(0);
            watcher.hear("call", A_SECOND, one -> one.getString("act").equals("staff-call.taken"));
        } finally {
            manager.send(manager.request("stations/" + seat + "/keys/current")
                    .DELETE()
                    .build());
        }
    }

    @Test
    void a_revoked_session_ends_its_connections_within_a_second() {
        var own = Api.signedIn(demo.cashier());
        try (var watcher = FloorWatcher.of(own, demo.venue())) {
            watcher.hear("snapshot");

            own.send(own.request("auth/logout")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build())
                    .expect(204);

            await().atMost(A_SECOND.plusMillis(200)).until(() -> watcher.closed() != null);
            assertThat(watcher.closed()).isEqualTo(FORBIDDEN);
            assertThat(watcher.why()).isEqualTo("token.stale");
        }
    }

    @Test
    void a_page_of_another_address_is_refused() {
        assertThatThrownBy(() -> new FloorWatcher(cashier.base(), "Origin", "https://evil.example"))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause()
                .satisfies(no -> assertThat(
                                ((WebSocketHandshakeException) no).getResponse().statusCode())
                        .isEqualTo(403));
        cashier.send(cashier.request("events")
                        .header("Origin", "https://evil.example")
                        .GET()
                        .build())
                .expectProblem(403, "origin.foreign");
    }

    @Test
    void a_connect_code_opens_one_connection() {
        var code = FloorWatcher.aCode(cashier);
        try (var first = new FloorWatcher(cashier.base(), null, null);
                var second = new FloorWatcher(cashier.base(), null, null)) {
            first.hello(demo.venue(), code, null);
            first.hear("snapshot");

            second.hello(demo.venue(), code, null);

            assertThat(second.hear("problem").getString("code")).isEqualTo("connect-code.refused");
            await().atMost(A_SECOND).until(() -> second.closed() != null);
            assertThat(first.closed()).isNull();
        }
    }

    @Test
    void who_shows_nothing_or_may_not_see_the_floor_sees_nothing() {
        var member = Api.signedIn(demo.freshMemberWhoSignsIn());
        try (var nobody = new FloorWatcher(cashier.base(), null, null);
                var player = FloorWatcher.of(member, demo.venue());
                var foreign = FloorWatcher.of(cashier, UUID.randomUUID())) {
            nobody.hello(demo.venue(), null, null);

            assertThat(nobody.hear("problem").getString("code")).isEqualTo("connect-code.refused");
            assertThat(player.hear("problem").getString("code")).isEqualTo("venue.not-found");
            assertThat(foreign.hear("problem").getString("code")).isEqualTo("venue.not-found");
        }
        member.get("events?venue=" + demo.venue()).expect(404);
        Api.nobody().get("events?venue=" + demo.venue()).expectProblem(401, "caller.unauthenticated");
        Api.nobody().get("events?code=wrong&venue=" + demo.venue()).expectProblem(401, "connect-code.refused");
    }

    /** A handshake leaves nothing behind by which another connection could be taken for its caller. */
    @Test
    void of_many_who_connect_at_once_each_sees_what_is_theirs() {
        var member = Api.signedIn(demo.freshMemberWhoSignsIn());
        for (var round = 0; round < ROUNDS; round++) {
            var seen = AtOnce.run(AT_ONCE, caller -> whatIsSeen(caller % 2 == 0 ? cashier : member));
            for (var caller = 0; caller < AT_ONCE; caller++) {
                assertThat(seen.get(caller)).isEqualTo(caller % 2 == 0 ? "snapshot" : "problem");
            }
        }
    }

    private String whatIsSeen(Api who) {
        try (var watcher = FloorWatcher.withToken(who)) {
            watcher.hello(demo.venue(), null, null);
            return watcher.first();
        }
    }

    @Test
    void who_comes_back_is_told_what_is_missing() {
        try (var first = FloorWatcher.of(cashier, demo.venue())) {
            var known = first.hear("snapshot").getString("id");
            sitDown();
            first.hearOf(seat, A_SECOND, now -> now.getString("state").equals("IN_USE"));
            first.close();

            try (var back = new FloorWatcher(cashier.base(), null, null)) {
                back.hello(demo.venue(), FloorWatcher.aCode(cashier), known);
                assertThat(back.hearOf(seat, A_SECOND, any -> true).getString("state"))
                        .isEqualTo("IN_USE");
            }
            try (var elsewhere = new FloorWatcher(cashier.base(), null, null)) {
                elsewhere.hello(demo.venue(), FloorWatcher.aCode(cashier), "0123456789ab.3");
                assertThat(FloorWatcher.seat(elsewhere.hear("snapshot"), seat).getString("state"))
                        .isEqualTo("IN_USE");
            }
        }
    }

    @Test
    void a_stream_of_events_tells_the_same() throws Exception {
        var code = FloorWatcher.aCode(cashier);
        var address = URI.create(cashier.base().toString().replaceFirst("/?$", "/") + "api/v1/events?venue="
                + demo.venue() + "&code=" + code);
        var client = HttpClient.newHttpClient();
        var answer =
                client.send(HttpRequest.newBuilder(address).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(answer.body()))) {
            var snapshot = next(lines, "snapshot");
            assertThat(snapshot).contains(seat.toString());

            sitDown();

            var heard = next(lines, "seats");
            for (var others = 0; others < 20 && !heard.contains(seat.toString()); others++) {
                heard = next(lines, "seats"); // of what happens at seats of others meanwhile
            }
            assertThat(heard).contains(seat.toString()).contains("\"IN_USE\"");
        }
        client.close();
    }

    private static String next(BufferedReader lines, String type) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: {\"type\":\"" + type) || line.startsWith("data:{\"type\":\"" + type)) {
                return line;
            }
        }
        throw new AssertionError("the stream has ended");
    }
}
