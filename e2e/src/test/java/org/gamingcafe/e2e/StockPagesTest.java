package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stock on pages: a product from its shelf to the reports, by a manager; what a cashier sees of it. */
@DisplayName("R08: products and stock in the console")
class StockPagesTest {

    private static final Browser.Look PHONE = new Browser.Look("phone-dark", 390, 844, ColorScheme.DARK);

    private final Demo demo = TheCafe.demo();
    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** Other tests take the cheapest products of the house; these are sold no more. */
    @AfterAll
    static void retire() {
        Books.change("update product set retired = true where category like 'Paged %'");
    }

    @Test
    void a_manager_adds_a_product_receives_it_throws_some_away_and_reads_the_reports() {
        try (var page = Console.of(demo.manager())) {
            Console.go(page, "/admin/inventory/products");
            Browser.everybodyCanUse(page);
            page.locator("#shelves-link").click();
            page.locator("#category-name").fill("Paged " + mark);
            page.locator("#save-category").click();
            assertThat(page.locator("#categories-all .note-good")).isVisible();
            page.locator("#supplier-name").fill("Paged " + mark);
            page.locator("#supplier-days").fill("2");
            page.locator("#save-supplier").click();
            assertThat(page.locator("#suppliers-all .note-good")).isVisible();
            Browser.everybodyCanUse(page);

            Console.go(page, "/admin/inventory/product");
            Browser.everybodyCanUse(page);
            page.locator("#product-name").fill("Paged lemonade " + mark);
            page.locator("#product-category").selectOption(new SelectOption().setLabel("Paged " + mark));
            page.locator("#product-sku").fill(mark);
            page.locator("#product-age").fill("16");
            page.locator("#first-price").fill("44.00");
            page.locator("#first-tax").fill("19");
            page.locator("#save-product").click();
            assertThat(page.locator("#product-title")).hasText("Paged lemonade " + mark);

            page.locator("#new-price").fill("45.50");
            page.locator("#price-from").fill("2049-01-01T08:00");
            page.locator("#set-price").click();
            assertThat(page.locator("#price-form .ui-message-error").first()).isVisible();
            page.locator("#price-from").fill("");
            page.locator("#set-price").click();
            assertThat(page.locator(".facts").first()).containsText("45.50");
            assertThat(page.locator("#prices tbody tr")).hasCount(2);

            Console.go(page, "/admin/inventory/goods");
            Browser.everybodyCanUse(page);
            page.locator("#goods-supplier").selectOption(new SelectOption().setLabel("Paged " + mark));
            page.locator("[id='goods-lines:0:line-product']").fill(mark);
            page.locator("[id='goods-lines:0:line-quantity']").fill("12");
            page.locator("[id='goods-lines:0:line-cost']").fill("7.25");
            page.locator("#receive-goods").click();
            assertThat(page.locator("#goods-form .note-good")).isVisible();
            assertThat(page.locator("#receipts tbody tr").first()).containsText("87.00");

            Console.go(page, "/admin/inventory/orders");
            Browser.everybodyCanUse(page);
            page.locator("#order-supplier").selectOption(new SelectOption().setLabel("Paged " + mark));
            page.locator("[id='order-lines:0:line-product']").fill(mark);
            page.locator("[id='order-lines:0:line-quantity']").fill("6");
            page.locator("[id='order-lines:0:line-cost']").fill("7.00");
            page.locator("#draft-order").click();
            page.locator("#order-drafted").click();
            assertThat(page.locator("#ordered tbody tr")).hasCount(1);
            act(page, "#send-order");
            assertThat(page.locator("#unpack-lines tbody tr")).hasCount(1);
            Browser.everybodyCanUse(page);
            page.locator("[id='unpack-lines:0:line-quantity']").fill("4");
            page.locator("#unpack-order").click();
            assertThat(page.locator("#deliveries tbody tr")).hasCount(1);
            page.locator("#cancel-reason").fill("the supplier has no more");
            act(page, "#cancel-order");
            assertThat(page.locator("#unpack-form")).hasCount(0);

            Console.go(page, "/admin/inventory/products");
            page.locator("#products-search").fill(mark);
            assertThat(page.locator("#products tbody tr")).hasCount(1);
            page.locator("#products tbody tr a").first().click();
            assertThat(page.locator("#lots tbody tr")).hasCount(2);
            page.locator("#adjust-quantity").fill("2");
            page.locator("#adjust-reason").fill("spilled");
            page.locator("#adjust-stock").click();
            assertThat(page.locator("#product-all .note-good")).isVisible();
            assertThat(page.locator("#moves tbody tr")).hasCount(3);
            assertThat(page.locator("#moves tbody tr").first()).containsText("spilled");
            Browser.everybodyCanUse(page);

            Console.go(page, "/admin/inventory/counts");
            Browser.everybodyCanUse(page);
            page.locator("#count-category").selectOption(new SelectOption().setLabel("Paged " + mark));
            page.locator("#open-count").click();
            page.locator("#count-opened").click();
            assertThat(page.locator("#sheet tbody tr")).hasCount(1);
            page.locator("[id='sheet:0:found']").fill("13");
            page.locator("#save-count").click();
            assertThat(page.locator("#sheet-form .note-good")).isVisible();
            Browser.everybodyCanUse(page);
            act(page, "#finish-count");
            assertThat(page.locator("#result tbody tr")).containsText("13");
            assertThat(page.locator("#result tbody tr")).not().containsText("-1");
            act(page, "#book-count");
            assertThat(page.locator("#messages, .ui-message").first()).isVisible();
            reviewed(page.url());

            pictures(page);
            kit(page);
            supplier(page);
            losses(page);
            Console.go(page, "/admin/inventory/reports");
            assertThat(page.locator("#worth")).containsText("Paged " + mark);
            assertThat(page.locator("#statistics")).containsText("Paged lemonade " + mark);
            assertThat(page.locator(".note-error:not(#unreachable)")).hasCount(0);
            Browser.everybodyCanUse(page);
        }
        Books.areInOrder();
    }

    /** By somebody who took no part in it: they are told, and may throw it away. */
    private void reviewed(String count) {
        try (var page = Console.of(demo.admin())) {
            Console.go(page, count.substring(count.indexOf("/admin/")));
            assertThat(page.locator("#result tbody tr")).containsText("-1");
            Browser.everybodyCanUse(page);
            page.locator("#discard-reason").fill("nobody else is there");
            page.locator("#discard-count").click();
            assertThat(page.locator(".facts")).containsText("Discarded");
        }
    }

    @Test
    @DisplayName(
            "R08: a sheet of more products than one form may send is counted part by part, and every figure arrives")
    void every_figure_of_a_long_sheet_arrives() {
        var manager = Api.signedIn(demo.manager());
        var shelf = "Paged " + mark;
        manager.post("products/categories", Body.of("name", shelf, "position", 9))
                .expect(201);
        Books.change("""
                insert into product (id, venue_id, name, category, sku, price, tax_ppm)
                select gen_random_uuid(), c.venue_id, c.name || ' ' || to_char(n, 'FM0000'), c.name, c.name || '/' || n, 900000, 0
                from product_category c, generate_series(1, 1150) n where c.name = '%s'""".formatted(shelf));
        var count = manager.post("inventory/counts", Body.of("category", shelf))
                .expect(201)
                .id();
        try (var page = Console.of(demo.cashier())) {
            Console.go(page, "/admin/inventory/count?id=" + count);
            assertThat(page.locator("#sheet tbody tr")).hasCount(100);
            for (var part = 1; part <= 3; part++) {
                page.evaluate("""
                        document.querySelectorAll('#sheet input').forEach((input, i) => { input.value = i % 10; })""");
                if (part < 3) {
                    page.locator("#sheet-on").click();
                    assertThat(page.locator("#sheet tbody tr").first())
                            .containsText("%s %04d".formatted(shelf, part * 100 + 1));
                }
            }
            Browser.everybodyCanUse(page);
            page.locator("#sheet-back").click();
            assertThat(page.locator("[id='sheet:103:found']")).hasValue("3");
            act(page, "#finish-count");
            assertThat(page.locator("#result tbody tr")).hasCount(1150);
        }
        var finished =
                Api.signedIn(demo.admin()).get("inventory/counts/" + count).expect(200);
        assertThat(finished.number("counted")).isEqualTo(300);
        Api.signedIn(demo.admin())
                .post("inventory/counts/" + count + "/discard", Body.of("reason", "a test"))
                .expect(200);
    }

    private void pictures(Page page) {
        product(page);
        page.locator("#product-image")
                .setInputFiles(new FilePayload("../../no picture.png", "image/png", "no picture".getBytes(UTF_8)));
        page.locator("#bring-image").click();
        assertThat(page.locator("#image-form .ui-message-error").first()).isVisible();
        assertThat(page.locator(".picture-whole")).hasCount(0);
        page.locator("#product-image")
                .setInputFiles(new FilePayload("can.png", "image/png", GoodsTest.png(900, 600, Color.ORANGE)));
        page.locator("#bring-image").click();
        assertThat(page.locator(".picture-whole")).isVisible();
        page.waitForFunction("document.querySelector('.picture-whole').naturalWidth === 900");
        Browser.everybodyCanUse(page);
        Console.go(page, "/admin/inventory/products");
        page.locator("#products-search").fill(mark);
        assertThat(page.locator("#products .picture-small")).hasCount(1);
        Browser.everybodyCanUse(page);
    }

    private void product(Page page) {
        Console.go(page, "/admin/inventory/products");
        page.locator("#products-search").fill(mark);
        assertThat(page.locator("#products tbody tr")).hasCount(1);
        page.locator("#products tbody tr a").first().click();
        assertThat(page.locator("#product-title")).isVisible();
    }

    private void kit(Page page) {
        Console.go(page, "/admin/inventory/product");
        page.locator("#product-name").fill("Paged menu " + mark);
        page.locator("#product-category").selectOption(new SelectOption().setLabel("Paged " + mark));
        page.locator("#product-sku").fill("K" + mark);
        page.locator("#product-low-below").fill("0");
        page.locator("#first-price").fill("77.00");
        page.locator("#first-tax").fill("19");
        page.locator("#save-product").click();
        assertThat(page.locator("#product-title")).hasText("Paged menu " + mark);
        page.locator("#part-code").fill(mark);
        page.locator("#part-quantity").fill("2");
        page.locator("#put-part").click();
        assertThat(page.locator("#parts tbody tr")).hasCount(1);
        assertThat(page.locator(".facts").first()).containsText("7 can be sold");
        assertThat(page.locator("#adjust-form")).hasCount(0);
        Browser.everybodyCanUse(page);
        page.locator("[id='parts:0:drop-part']").click();
        assertThat(page.locator("#parts")).hasCount(0);
        assertThat(page.locator("#adjust-form")).hasCount(1);
    }

    private void supplier(Page page) {
        Console.go(page, "/admin/inventory/shelves");
        page.locator("#suppliers tbody tr a:has-text('" + mark + "')").click();
        assertThat(page.locator(".facts").first()).containsText("136.85");
        Browser.everybodyCanUse(page);
        page.locator("#pay-amount").fill("1000.00");
        act(page, "#pay-supplier");
        assertThat(page.locator(".ui-message-error, .ui-messages-error").first())
                .isVisible();
        page.locator("#pay-amount").fill("36.85");
        page.locator("#pay-reference").fill("Invoice " + mark);
        act(page, "#pay-supplier");
        assertThat(page.locator("#supplier-all .note-good")).isVisible();
        assertThat(page.locator("#supplier-payments tbody tr")).containsText("Invoice " + mark);
        assertThat(page.locator(".facts").first()).containsText("100.00");
        Browser.everybodyCanUse(page);
    }

    private void losses(Page page) {
        Console.go(page, "/admin/inventory/shrinkage");
        assertThat(page.locator("#losses")).containsText("Paged lemonade " + mark);
        Browser.everybodyCanUse(page);
        page.locator("#losses a:has-text('" + mark + "')").first().click();
        assertThat(page.locator("#all-moves tbody tr")).hasCount(1);
        assertThat(page.locator("#all-moves")).containsText("spilled");
        Browser.everybodyCanUse(page);
        var file = page.waitForDownload(() -> page.locator("#moves-export").click());
        assertThat(file.suggestedFilename()).isEqualTo("moves.csv");
    }

    @Test
    void a_cashier_sees_products_and_prices_and_no_cost() {
        var product = Desk.product(1);
        try (var page = Console.of(demo.cashier(), PHONE, "de")) {
            Console.go(page, "/admin/inventory/products?language=de");
            assertThat(page.locator("#product-new-link")).hasCount(0);
            Browser.everybodyCanUse(page);
            Console.go(page, "/admin/inventory/product?id=" + product);
            assertThat(page.locator("#prices tbody tr").first()).isVisible();
            assertThat(page.locator("#product-form")).hasCount(0);
            assertThat(page.locator("#adjust-form")).hasCount(0);
            assertThat(page.locator("#lots")).hasCount(0);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            Browser.everybodyCanUse(page);
        }
    }

    private static void act(Page page, String button) {
        page.locator(button).click();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }
}
