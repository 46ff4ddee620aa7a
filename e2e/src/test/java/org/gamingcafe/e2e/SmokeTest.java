package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What has to work before anything else is looked at: one way through the console with a mouse, in a few seconds. */
@DisplayName("G181: sign-in, search, transactions, inventory and reservations in the browser")
class SmokeTest {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Demo demo = TheCafe.demo();

    @Test
    void the_desk_signs_in_finds_a_member_their_transactions_and_a_product_and_books_a_seat() {
        var member = demo.freshMember();
        var name = (String) Books.rows("select display_name from account where id = ?", member.id())
                .getFirst()
                .getFirst();
        try (var desk = Desk.open()) {
            desk.topUp(member.id(), "15.00").expectDone();
        }
        try (var page = Browser.window(Browser.Look.DESK, "en")) {
            page.navigate(TheCafe.base() + "/login");
            Console.comeIn(page, TheCafe.base(), demo.cashier());

            Console.go(page, "/admin/member/members");
            page.locator("#members-search").fill(name);
            page.locator("#members tbody a")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .click();
            assertThat(page.locator("h1")).containsText(name);
            Console.go(page, "/admin/wallet/wallet?id=" + member.id());
            assertThat(page.locator("#lines tbody tr").first()).containsText("15.00");

            product(page);
            booking(page, name);
            page.locator("#sign-out").click();
            assertThat(page.locator("#identifier")).isVisible();
        }
    }

    private static void product(Page page) {
        var sku = (String) Books.rows("select sku from product where id = ?", Desk.product(2))
                .getFirst()
                .getFirst();
        Console.go(page, "/admin/inventory/products");
        page.locator("#products-search").fill(sku);
        assertThat(page.locator("#products tbody tr")).hasCount(1);
        page.locator("#products tbody a").first().click();
        assertThat(page.locator("#product-title")).isVisible();
    }

    private void booking(Page page, String name) {
        var tariff = Tariff.of(demo.stations().getLast());
        var today = TheCafe.clock().now().atZone(tariff.zone()).toLocalDate();
        Console.go(page, "/admin/reservation/new");
        page.locator("#guest-name").fill("Smoke " + name);
        page.locator("#booking-seats").fill("1");
        page.locator("#booking-starts").fill(LOCAL.format(today.plusDays(6).atTime(LocalTime.NOON)));
        page.locator("#booking-group").selectOption(tariff.group().toString());
        assertThat(page.locator("#free-seats")).isVisible();
        page.locator("#book").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#booking-codes li")).hasCount(1);
        Console.go(page, "/admin/reservation/bookings");
        assertThat(page.locator("#bookings tbody")).containsText("Smoke " + name);
    }
}
