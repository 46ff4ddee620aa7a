package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Incidents on pages: opened and closed by a manager, seen on the floor, in English and German. */
@DisplayName("T9: incidents in the console")
class IncidentPagesTest {

    private static final Browser.Look PHONE = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Demo demo = TheCafe.demo();

    @Test
    void a_manager_opens_one_for_some_seats_everybody_sees_it_and_it_is_closed() {
        var station = demo.freshStation();
        var number = Books.number("select number from station where id = ?", station);
        var member = demo.freshMember().id();
        UUID session;
        try (var desk = Desk.open()) {
            desk.makeAvailable(member, 20_00);
            session = desk.startPlay(station, member).expect(201).id();
            try (var page = Console.of(demo.manager())) {
                Console.go(page, "/admin/incident/incidents");
                Browser.everybodyCanUse(page);
                page.locator("#incident-new-link").click();
                page.locator("#new-reason").fill("Fuse of row A");
                page.locator("#new-numbers").fill(String.valueOf(number));
                page.locator("#new-until-heard").uncheck();
                Browser.everybodyCanUse(page);
                keep(page, "incident-new");
                act(page, "#open-incident");
                assertThat(page.locator("#new-incident-form .note-good")).isVisible();
                page.locator("#new-incident-form .note-good a").click();
                assertThat(page.locator("#incident-title")).hasText("Fuse of row A");
                assertThat(page.locator("#affected tbody tr")).hasCount(1);
                page.locator("#incident-reason").fill("A fuse");
                page.locator("#incident-rename").click();
                assertThat(page.locator("#incident-title")).hasText("A fuse");
                Everywhere.look(page, "incident");
            }
            try (var page = Console.of(demo.cashier(), PHONE, "de")) {
                Console.go(page, "/admin/play/floor?language=de");
                assertThat(page.locator("#incidents .note-error")).containsText("kann seit");
                Browser.everybodyCanUse(page);
                keep(page, "floor-incident");
                page.locator("#incidents .incident-link").first().click();
                assertThat(page.locator("#incident-title")).hasText("A fuse");
                assertThat(page.locator("#incident-close")).hasCount(0);
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .isTrue();
                Browser.everybodyCanUse(page);
            }
            try (var page = Console.of(demo.admin())) {
                Console.go(page, "/admin/incident/incidents");
                page.locator(".note-error a").first().click();
                assertThat(page.locator(".facts")).containsText("Lost revenue");
                act(page, "#incident-close");
                assertThat(page.locator(".facts")).containsText("by hand");
                Everywhere.look(page, "incident-over");
                Console.go(page, "/admin/incident/incidents");
                assertThat(page.locator("#incidents tbody tr").first()).containsText("A fuse");
                keep(page, "incidents");
            }
            var ended = desk.act(session, "end").expect(200);
            assertThat(ended.at("state")).isIn("SETTLED", "CANCELLED");
        }
        Books.areInOrder();
    }

    @Test
    void a_manager_tells_of_one_that_is_over() {
        var number = Books.number("select number from station where id = ?", demo.freshStation());
        var now = LocalDateTime.ofInstant(TheCafe.clock().now(), ZoneId.of("Europe/Berlin"));
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/incident/new");
            page.locator("#new-reason").fill("Switch of row B");
            page.locator("#new-numbers").fill(String.valueOf(number));
            page.locator("#new-from").fill(MINUTE.format(now.minusMinutes(20)));
            page.locator("#new-until").fill(MINUTE.format(now.minusMinutes(30)));
            act(page, "#open-incident");
            assertThat(page.locator("#new-incident-form")).containsText("It was over after it had begun");
            page.locator("#new-until").fill(MINUTE.format(now.minusMinutes(10)));
            Browser.everybodyCanUse(page);
            act(page, "#open-incident");
            assertThat(page.locator("#new-incident-form .note-good")).containsText("is noted");
            page.locator("#new-incident-form .note-good a").click();
            assertThat(page.locator(".facts")).containsText("by hand");
            assertThat(page.locator("#incident-close")).hasCount(0);
        }
    }

    @Test
    void a_manager_says_when_silence_is_one() {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/incident/settings");
            Browser.everybodyCanUse(page);
            page.locator("#seats").fill("1");
            page.locator("#save-settings").click();
            assertThat(page.locator("#seats-message")).isVisible();
            page.locator("#seats").fill("3");
            page.locator("#save-settings").click();
            assertThat(page.locator("#settings-form .note-good")).isVisible();
        }
    }

    @Test
    @DisplayName("A member's calendar: the link is shown once, read without signing in, and taken back")
    void a_member_has_a_calendar() {
        var member = demo.freshMemberWhoSignsIn();
        try (var page = Console.of(member)) {
            Console.go(page, "/me/bookings");
            page.locator("#calendar-issue").click();
            var link = page.locator("#calendar-link").textContent();
            Browser.everybodyCanUse(page);
            keep(page, "my-calendar");
            var path = link.substring(link.indexOf("calendars/"));
            var read = Api.nobody().get(path).expect(200);
            assertThat(read.text()).contains("BEGIN:VCALENDAR");
            var api = Api.nobody();
            api.send(api.request(path)
                            .header("If-None-Match", read.header("ETag"))
                            .GET()
                            .build())
                    .expect(304);
            Console.go(page, "/me/bookings");
            assertThat(page.locator("#calendar-link")).hasCount(0);
            act(page, "#calendar-revoke");
            assertThat(page.locator("#calendar-revoke")).hasCount(0);
            Api.nobody().get(path).expect(404).isProblem();
        }
    }

    /** A button, and yes to its question. */
    private static void act(Page page, String button) {
        page.locator(button).click();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }

    private static void keep(Page page, String name) {
        if ("write".equals(System.getProperty("cafe.screens"))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("../docs/screens", name + ".png"))
                    .setFullPage(true));
        }
    }
}
