package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The floor board: what is shown, where seats stand, and many seats at once. */
@DisplayName("R05, G182: the floor board")
class FloorPagesTest {

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());

    private static Page board(Demo.Person person) {
        var page = Console.of(person);
        Console.go(page, "/admin/play/floor");
        assertThat(page.locator("#live")).hasText("Live");
        return page;
    }

    private static Locator seat(Page page, UUID seat) {
        return page.locator("#seats-list [data-seat='" + seat + "']");
    }

    private static Locator tile(Page page, UUID seat) {
        return page.locator("#seats-plan [data-seat='" + seat + "']");
    }

    @Test
    void seats_are_found_by_state_group_and_text() {
        var free = demo.freshStation();
        try (var page = board(demo.cashier())) {
            var all = page.locator("#seats-list .seat");
            assertThat(seat(page, free)).isVisible();
            var count = all.count(); // not before: a seat that the house has just got may come after the page

            page.locator("#show-BUSY").click();
            assertThat(seat(page, free)).hasCount(0);
            page.locator("#show-FREE").click();
            assertThat(seat(page, free)).isVisible();
            page.locator("#show-ALL").click();
            page.locator("#find").fill(text("select name from station where id = ?", free));
            assertThat(seat(page, free)).isVisible();
            page.locator("#find").fill("no such seat");
            assertThat(page.locator("#seats-none")).isVisible();
            page.locator("#find").fill("");
            assertThat(all).hasCount(count);
            Browser.everybodyCanUse(page);
        }
    }

    @Test
    void many_seats_are_told_something_and_each_says_what_came_of_it() {
        var able = demo.freshStation();
        var unable = Stream.generate(demo::freshStation)
                .limit(50)
                .filter(FloorPagesTest::hasNoProgram)
                .findFirst()
                .orElseThrow();
        manager.post("stations/" + able + "/keys").expect(201);
        try (var page = board(demo.manager())) {
            page.locator("#choose").click();
            seat(page, unable).click();
            assertThat(page.locator("[data-crowd=LOCK]")).isDisabled();
            seat(page, able).click();
            assertThat(page.locator("#crowd-count")).hasText("2 chosen");
            assertThat(page.locator("[data-crowd=LOCK]")).isEnabled();
            assertThat(page.locator("[data-crowd=POWER_ON]")).isDisabled();
            Browser.everybodyCanUse(page);

            page.locator("[data-crowd=MESSAGE]").click();
            assertThat(page.locator("#crowd-how")).containsText("1 of the chosen seats; 1 cannot");
            page.locator("#crowd-text").fill("We close soon");
            page.locator("#crowd-yes").click();

            assertThat(page.locator("#crowd-done")).containsText("1");
            assertThat(page.locator("#crowd-refused li")).hasCount(1);
            assertThat(text("select argument from station_command where station_id = ?", able))
                    .isEqualTo("We close soon");
        }
        try (var page = board(demo.cashier())) {
            assertThat(page.locator("#arrange")).hasCount(0);
        }
    }

    @Test
    @DisplayName("domain 5: a seat that is disconnected says so in its dialog and on the page of its session")
    void a_seat_that_is_silent_says_so() {
        var station = demo.freshStation();
        var member = demo.freshMember().id();
        manager.post("stations/" + station + "/keys").expect(201);
        try (var desk = Desk.open()) {
            desk.makeAvailable(member, 10_00);
            var session = desk.startPlay(station, member).expect(201).id();
            wasLastHeard(station, TheCafe.clock().now().minusSeconds(90));
            try (var page = board(demo.cashier())) {
                seat(page, station).click();
                assertThat(page.locator("#seat-form")).containsText("No word from the seat since");
                Console.go(page, "/admin/play/session?id=" + session + "&language=de");
                assertThat(page.locator("#silent")).containsText("kein Zeichen vom Platz");
                Browser.everybodyCanUse(page);
            }
            desk.act(session, "end").expectDone();
        }
        manager.send(manager.request("stations/" + station + "/keys/current")
                        .DELETE()
                        .build())
                .expect(204);
    }

    /** What a heartbeat writes, and none after it. */
    private static void wasLastHeard(UUID station, Instant at) {
        Books.change(
                "insert into station_pulse (station_id, last_seen_at, boot, agent) values (?, ?, ?, 'test 1.0')",
                station,
                at.atOffset(ZoneOffset.UTC),
                UUID.randomUUID());
    }

    @Test
    void a_seat_is_dragged_by_mouse_and_moved_by_keyboard_and_who_saw_it_elsewhere_is_told() {
        var station = demo.freshStation();
        var room = manager.postWithoutKey(
                        "station-rooms",
                        Body.of("name", "Hall " + station.toString().substring(30)))
                .expect(201)
                .at("id");
        manager.put("stations/" + station + "/details/place", Body.of("roomId", room, "x", 1_000, "y", 1_000))
                .expect(200);
        try (var page = board(demo.manager())) {
            page.locator("#view-plan").click();
            assertThat(tile(page, station)).isVisible();
            page.locator("#arrange").click();
            Browser.everybodyCanUse(page);
            tile(page, station).scrollIntoViewIfNeeded();
            var before = tile(page, station).boundingBox();
            drag(page, middle(before)[0], middle(before)[1], 200, 60);
            assertThat(page.locator("#said")).containsText("was moved");
            page.waitForCondition(() -> placed(station) > 1_500);
            var dragged = placed(station);

            tile(page, station).focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> placed(station) == dragged + 200);

            page.keyboard().press("ArrowDown");
            page.keyboard().press("Escape");
            assertThat(page.locator("#said")).containsText("back");
            assertThat(placed(station)).isEqualTo(dragged + 200);

            page.evaluate("window.placeSeat([{name:'chosen',value:'" + station + "'},{name:'seenRoom',value:'" + room
                    + "'},{name:'seenX',value:'1'},{name:'seenY',value:'1'},{name:'room',value:'" + room
                    + "'},{name:'x',value:'5'},{name:'y',value:'5'}])");
            assertThat(page.locator("#messages")).not().isEmpty();
            assertThat(placed(station)).isEqualTo(dragged + 200);
        }
    }

    @Test
    void on_a_phone_in_the_dark_everything_is_there_and_nothing_sticks_out() {
        var look = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);
        try (var page = Console.of(demo.cashier(), look, "en")) {
            for (var view : List.of("list", "plan")) {
                Console.go(page, "/admin/play/floor?view=" + view);
                assertThat(page.locator("#live")).hasText("Live");
                Browser.everybodyCanUse(page);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
                if ("write".equals(System.getProperty("cafe.screens"))) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("../docs/screens/floor-" + view + "-phone-dark.png")));
                }
            }
        }
    }

    private static String text(String sql, UUID station) {
        return String.valueOf(Books.rows(sql, station).getFirst().getFirst());
    }

    private static long placed(UUID station) {
        return Books.number("select plan_x from station where id = ?", station);
    }

    private static double[] middle(BoundingBox box) {
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    private static boolean hasNoProgram(UUID station) {
        return Books.number("select count(*) from station_key where station_id = ? and revoked_at is null", station)
                == 0;
    }

    private static void drag(Page page, double x, double y, double across, double down) {
        page.mouse().move(x, y);
        page.mouse().down();
        for (var i = 1; i <= 5; i++) {
            page.mouse().move(x + across * i / 5, y + down * i / 5);
        }
        page.mouse().up();
    }
}
