package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bookings on pages: made and kept by the desk, and by members for themselves. */
@DisplayName("R06: bookings in the console")
class BookingPagesTest {

    private static final Browser.Look PHONE = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Demo demo = TheCafe.demo();
    private final Tariff tariff = Tariff.of(demo.stations().getLast());

    /** Noon there, so that it lies on the business day of its date. */
    private String inDays(int days) {
        var today = TheCafe.clock().now().atZone(tariff.zone()).toLocalDate();
        return LOCAL.format(today.plusDays(days).atTime(LocalTime.NOON));
    }

    @Test
    void the_desk_books_for_a_guest_sees_it_in_the_day_moves_it_and_cancels_it() {
        var starts = inDays(2);
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/reservation/day");
            page.locator("#new-booking").click();
            Browser.everybodyCanUse(page);
            page.locator("#guest-name").fill("Party of Bob");
            fill(page, starts, "2");
            act(page, "#book");
            assertThat(page.locator("#booking-codes li")).hasCount(2);

            Console.go(page, "/admin/reservation/day?day=" + starts.substring(0, 10));
            Browser.everybodyCanUse(page);
            keep(page, "booking-grid");
            assertThat(page.locator("#day-table .day-taken")).hasCount(2);
            page.locator("#day-table .day-taken a").first().click();
            assertThat(page.locator("#booking-title")).hasText("Party of Bob");
            assertThat(page.locator("#booking-state")).hasText("Confirmed");
            Everywhere.look(page, "booking");
            page.locator("#move-starts").fill(inDays(3));
            act(page, "#move");
            assertThat(page.locator(".facts")).not().containsText(starts);
            page.locator("#arrive").click();
            assertThat(page.locator("#messages")).containsText("any more, or not yet");
            act(page, "#cancel");
            assertThat(page.locator("#booking-state")).hasText("Cancelled");
            Console.go(page, "/admin/reservation/bookings");
            page.locator("#bookings-state").selectOption("CANCELLED");
            assertThat(page.locator("#bookings .state-CANCELLED").first()).isVisible();
        }
    }

    @Test
    void a_member_books_on_a_phone_in_german_and_cancels() {
        var member = demo.freshMemberWhoSignsIn();
        try (var page = Console.of(member, PHONE, "de")) {
            Console.go(page, "/me/bookings?language=de");
            Browser.everybodyCanUse(page);
            assertThat(page.locator("#bookings-list")).containsText("Du hast noch nichts gebucht.");
            fill(page, inDays(4), "1");
            act(page, "#book");
            assertThat(page.locator("#booking-form .note-good")).containsText("Die Plätze sind gebucht.");
            assertThat(page.locator("#booking-codes li")).hasCount(1);
            assertThat(page.locator("#bookings tbody tr")).hasCount(1);
            Browser.everybodyCanUse(page);
            keep(page, "my-booking-made");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            page.locator("#wait").click();
            assertThat(page.locator("#messages")).containsText("Warten ist nicht nötig");

            page.locator("#bookings tbody a").first().click();
            Browser.everybodyCanUse(page);
            act(page, "#cancel");
            assertThat(page.locator("#booking-state")).hasText("Abgesagt");
        }
    }

    @Test
    void a_manager_says_how_one_books() {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/reservation/settings");
            Browser.everybodyCanUse(page);
            page.locator("#grace-minutes").fill("16");
            act(page, "#save-settings");
            assertThat(page.locator("#grace-minutes-message")).isVisible();
            page.locator("#grace-minutes").fill("15");
            page.locator("#fee").fill("1.00");
            act(page, "#save-settings");
            assertThat(page.locator("#fee-message")).containsText("part of the deposit");
            page.locator("#fee").fill("0.00");
            act(page, "#save-settings");
            assertThat(page.locator("#settings-form .note-good")).isVisible();
            Console.go(page, "/admin/reservation/waiting");
            assertThat(page.locator("#waiting-list")).containsText("Nobody waits.");
            Browser.everybodyCanUse(page);
        }
    }

    private void fill(Page page, String starts, String seats) {
        page.locator("#booking-seats").fill(seats);
        page.locator("#booking-starts").fill(starts);
        page.locator("#booking-group").selectOption(tariff.group().toString());
        assertThat(page.locator("#free-seats")).isVisible();
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
