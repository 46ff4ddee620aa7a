package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What happens at one node is seen at the other; a board outlives its node; a thousand seats are one page. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("G120, G182, G183: the floor live over two nodes, with a thousand seats")
class LiveFloorClusterTest {

    private static final Duration A_SECOND = FloorWatcher.A_SECOND;
    private static final int SEATS = 1_000;
    private static final int UPDATES = 500;
    private static final int MILLIS_BETWEEN = 20;

    private static Nodes nodes;
    private static Demo demo;
    private static Node here;
    private static Node there;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("floor", 2, 900);
        demo = nodes.demo();
        here = nodes.all().getFirst();
        there = nodes.all().getLast();
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @Order(1)
    void what_happens_at_one_node_is_seen_at_the_other_within_a_second() {
        var atHere = Api.nobodyAt(here.address()).signIn(demo.cashier());
        var atThere = Api.nobodyAt(there.address()).signIn(demo.cashier());
        var shift = nodes.openShift(atHere);
        try (var one = FloorWatcher.of(atHere, demo.venue());
                var other = FloorWatcher.of(atThere, demo.venue())) {
            one.hear("snapshot");
            other.hear("snapshot");
            for (var round = 0; round < 3; round++) {
                var seat = demo.stations().get(round);
                var player = nodes.memberWith(atHere, shift, 20_00);
                var begun = System.nanoTime();
                var session = atHere.post("play-sessions", Desk.startBody(seat, player))
                        .expect(201)
                        .id();
                other.hearOf(seat, A_SECOND, now -> now.getString("state").equals("IN_USE"));
                System.out.printf(
                        Locale.ROOT, "[floor] seen at the other node after %d ms, the act included%n", millis(begun));
                one.hearOf(seat, A_SECOND, now -> now.getString("state").equals("IN_USE"));
                atThere.post("play-sessions/" + session + "/end").expect(200);
                one.hearOf(seat, A_SECOND, now -> now.getString("state").equals("LOCKED"));
            }
        }
    }

    @Test
    @Order(2)
    void a_session_that_is_revoked_at_one_node_ends_its_connections_at_the_other() {
        var session = Api.nobodyAt(here.address()).signIn(demo.cashier());
        var code = FloorWatcher.aCode(session);
        try (var watcher = new FloorWatcher(there.address(), null, null)) {
            watcher.hello(demo.venue(), code, null);
            watcher.hear("snapshot");

            session.send(session.request("auth/logout")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build())
                    .expect(204);

            await().atMost(A_SECOND.plusMillis(200)).until(() -> watcher.closed() != null);
            assertThat(watcher.why()).isEqualTo("token.stale");
        }
    }

    @Test
    @Order(3)
    void a_thousand_seats_are_one_page() throws Exception {
        var many = SEATS - (int) nodes.number("select count(*) from station where venue_id = ?", demo.venue());
        nodes.change("""
                insert into station (id, venue_id, group_id, number, name, state)
                select gen_random_uuid(), g.venue_id, g.id, 1000 + n, 'HALL-' || n, 'LOCKED' from generate_series(1, ?) n,
                    (select id, venue_id from station_group where venue_id = ? order by position limit 1) g""", many, demo.venue());
        try (var page = Browser.window()) {
            Console.signIn(page, here.address(), demo.cashier());
            var shown = shown(page);
            var lasting = frames(page, false);
            var underFire = frames(page, true);
            note(shown, lasting, underFire, panel(page));
            assertThat(page.locator("#seats-list .seat").count()).isBetween(10, 300);
            assertThat(page.locator("[data-total=free]")).not().hasText("–");
        }
    }

    /** From the first byte asked for to the cards, three times. */
    private static List<Long> shown(Page page) {
        return IntStream.range(0, 3)
                .mapToObj(round -> {
                    var begun = System.nanoTime();
                    page.navigate(here.address() + "/admin/play/floor");
                    page.locator("#seats-list .seat").first().waitFor();
                    return millis(begun);
                })
                .toList();
    }

    /** Scrolls for ten seconds and says how long the frames were, and how long an update took from hearing to showing. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> frames(Page page, boolean underFire) throws Exception {
        page.evaluate("""
                () => {
                  window.frames_ = []; window.updates_ = [];
                  let last = performance.now();
                  const step = now => { window.frames_.push(now - last); last = now; window.scrollBy(0, window.down_ ? 60 : -60);
                    if (window.scrollY < 10) window.down_ = true;
                    if (window.scrollY + innerHeight > document.body.scrollHeight - 10) window.down_ = false;
                    if (window.measuring_) requestAnimationFrame(step); };
                  window.measuring_ = true; window.down_ = true;
                  document.getElementById('floor').addEventListener('floor-seats', () => {
                    const begun = performance.now(); requestAnimationFrame(() => window.updates_.push(performance.now() - begun)); });
                  requestAnimationFrame(step);
                }""");
        if (underFire) {
            for (var i = 0; i < UPDATES; i++) {
                nodes.text("""
                        with one as (update station set state = case state when 'LOCKED' then 'CLEANING' else 'LOCKED' end
                            where id = (select id from station where venue_id = ? and number > 1000 order by random() limit 1)
                            returning id)
                        select cast(pg_notify('cafe_hints', 'bench' || chr(10) || 'floor' || chr(10) || ? || chr(9) || 'false'
                            || chr(9) || id || chr(9)) as text) from one""", demo.venue(), demo.venue().toString());
                Thread.sleep(MILLIS_BETWEEN);
            }
        } else {
            Thread.sleep(UPDATES * MILLIS_BETWEEN);
        }
        return (Map<String, Object>) page.evaluate("""
                () => { window.measuring_ = false; const f = window.frames_.slice(1).sort((a, b) => a - b);
                  const u = window.updates_.slice().sort((a, b) => a - b); const at = (l, p) => l.length ? l[Math.min(l.length - 1, Math.floor(l.length * p))] : 0;
                  return { frames: f.length, p50: at(f, .5), p95: at(f, .95), p99: at(f, .99), longest: at(f, 1),
                    updates: u.length, u50: at(u, .5), u95: at(u, .95), u99: at(u, .99) }; }""");
    }

    /** From the click on a seat to its panel, five times. */
    private static List<Long> panel(Page page) {
        page.evaluate("window.scrollTo(0, 0)");
        return IntStream.range(0, 5)
                .mapToObj(seat -> {
                    var begun = System.nanoTime();
                    page.locator("#seats-list .seat").nth(seat).click();
                    page.locator("#seat-form").waitFor();
                    var lasted = millis(begun);
                    page.keyboard().press("Escape");
                    page.locator("#seat-form")
                            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
                    return lasted;
                })
                .toList();
    }

    private static void note(
            List<Long> shown, Map<String, Object> alone, Map<String, Object> underFire, List<Long> panel)
            throws IOException {
        var text = "first cards after (ms, three times): " + shown + "\nscrolling: " + alone
                + "\nscrolling while seats change: " + underFire + "\npanel of a seat after (ms): " + panel + "\n";
        System.out.print(text);
        Files.writeString(Path.of("target/board.txt"), text);
    }

    @Test
    @Order(4)
    void a_board_comes_back_when_its_node_is_gone() {
        try (var page = Browser.window()) {
            Console.signIn(page, nodes.base(), demo.cashier());
            page.navigate(nodes.base() + "/admin/play/floor");
            assertThat(page.locator("#live")).hasClass("live is-live");
            here.kill();
            assertThat(page.locator("#live"))
                    .hasClass("live is-live", new LocatorAssertions.HasClassOptions().setTimeout(30_000));
            var seat = demo.stations().getFirst();
            nodes.change("update station set state = 'CLEANING' where id = ?", seat);
            assertThat(page.locator("[data-seat='" + seat + "']").first())
                    .hasClass(
                            Pattern.compile(".*seat-CLEANING.*"),
                            new LocatorAssertions.HasClassOptions().setTimeout(25_000));
            nodes.change("update station set state = 'LOCKED' where id = ?", seat);
        }
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
