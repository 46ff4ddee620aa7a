package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Passes on pages: written by managers, sold at the desk, bought by members. */
@DisplayName("Passes in the console")
class PassPagesTest {

    private static final Browser.Look PHONE = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);

    private final Demo demo = TheCafe.demo();

    @Test
    void a_manager_writes_a_product_and_changes_it() {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/pass/products");
            page.locator("#pass-name").fill("Ten hours");
            page.locator("#pass-minutes").fill("600");
            page.locator("#pass-price").fill("25.00");
            save(page);
            assertThat(page.locator("#product-form .note-good")).isVisible();
            var row = page.locator("#products tbody tr").first();
            assertThat(row).containsText("Ten hours");
            assertThat(row).containsText("10:00:00");
            Browser.everybodyCanUse(page);

            page.locator("#products a").first().click();
            assertThat(page.locator("#pass-name")).hasValue("Ten hours");
            page.locator("#pass-minutes").fill("0");
            save(page);
            assertThat(page.locator("#pass-minutes-message")).isVisible();
            page.locator("#pass-minutes").fill("300");
            page.locator("#pass-sellable").uncheck();
            save(page);
            assertThat(page.locator("#product-form .note-good")).isVisible();
            assertThat(page.locator("#products tbody tr").first()).containsText("5:00:00");
            assertThat(page.locator("#products tbody tr").first()).containsText("No");
        }
    }

    @Test
    void the_desk_sells_a_pass_on_the_page_of_a_member() {
        var member = demo.freshMember();
        var product = aProduct("At the desk", "SUBSCRIPTION");
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 10_00);
            try (var page = Console.of(demo.cashier())) {
                Console.go(page, "/admin/member/member?id=" + member.id());
                page.locator("#to-passes").click();
                Browser.everybodyCanUse(page);
                page.locator("#product").selectOption(product.toString());
                page.locator("#sell").click();
                confirm(page);

                assertThat(page.locator("#sell-form .note-good")).isVisible();
                assertThat(page.locator("#passes tbody tr")).hasCount(1);
                assertThat(page.locator("#passes .state-ACTIVE")).hasText("Valid");
                assertThat(desk.available(member.id())).isEqualTo(4_00);
                page.locator("#passes [data-command=cancelPass]").click();
                assertThat(page.locator("#passes [data-command=cancelPass]")).hasCount(0);
                assertThat(page.locator("#passes [data-command=refundPass]")).hasCount(0);
                Browser.everybodyCanUse(page);
            }
            payBack(member.id());
            assertThat(desk.available(member.id())).isBetween(9_90L, 10_00L);
        }
        Books.areInOrder();
    }

    private void payBack(UUID member) {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/pass/passes?id=" + member);
            page.locator("#passes [data-command=refundPass]").click();
            assertThat(page.locator("#refund-pass-form")).containsText("6.00");
            Everywhere.look(page, "passes");
            page.locator("#do-refund").click();
            confirm(page);
            assertThat(page.locator("#refund-pass-reason-message")).not().isEmpty();
            page.locator("#refund-pass-reason").fill("Moves to another town");
            page.locator("#do-refund").click();
            confirm(page);
            assertThat(page.locator("#refund-pass .note-good")).isVisible();
            assertThat(page.locator("#passes .state-ENDED")).hasText("Over");
            assertThat(page.locator("#passes [data-command=refundPass]")).hasCount(0);
        }
    }

    @Test
    void a_member_buys_a_pass_on_a_phone_in_german() {
        var member = demo.freshMemberWhoSignsIn();
        var product = aProduct("Zehn Stunden", "MINUTES");
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 6_00);
        }
        try (var page = Console.of(member, PHONE, "de")) {
            Console.go(page, "/me/passes?language=de");
            Browser.everybodyCanUse(page);
            page.locator("#product").selectOption(product.toString());
            page.locator("#buy").click();
            confirm(page);

            assertThat(page.locator("#buy-form .note-good")).containsText("Der Pass gehört dir.");
            assertThat(page.locator("#passes tbody tr")).hasCount(1);
            assertThat(page.locator("#passes")).containsText("Zehn Stunden");
            Everywhere.look(page, "my-passes");
            page.locator("#product").selectOption(product.toString());
            page.locator("#buy").click();
            confirm(page);
            assertThat(page.locator("#messages")).containsText("0.00 EUR");
            assertThat(page.locator("#passes tbody tr")).hasCount(1);
        }
    }

    private UUID aProduct(String name, String kind) {
        var group = Tariff.of(demo.stations().getLast()).group();
        return Api.signedIn(demo.manager())
                .post("pass-products", PassesTest.product(group, name, kind, 36_000, 30, "6.00"))
                .expect(201)
                .id();
    }

    private static void save(Page page) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("#save-pass").click());
    }

    private static void confirm(Page page) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }
}
