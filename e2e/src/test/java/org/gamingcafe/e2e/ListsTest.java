package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G180: lists are searched, narrowed, sorted and paged, and say so when nothing is left. */
class ListsTest {

    private final Page page = Console.of(TheCafe.demo().cashier());

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("G180: products by price; only those that run low; nothing found")
    void products() {
        Console.go(page, "/admin/inventory/products");
        assertThat(row("products")).containsText("Apple spritzer");

        page.locator("#products-sort").selectOption(new SelectOption().setLabel("Cheapest first"));
        assertThat(row("products")).containsText("Banana");
        page.locator("#products-sort").selectOption(new SelectOption().setLabel("Fewest first"));
        page.locator("#products-low").selectOption(new SelectOption().setLabel("Low stock only"));
        assertThat(row("products")).containsText("Low");
        page.locator("#products-search").fill("no such thing");
        assertThat(page.locator("#products-list")).containsText("Nothing");
    }

    @Test
    @DisplayName("G180: stations of one group; the next page and back")
    void stations() {
        Console.go(page, "/admin/station/stations");
        page.locator("#stations-size").selectOption("10");
        assertThat(page.locator("#stations tbody tr")).hasCount(10);
        page.locator("#stations-next").click();
        assertThat(row("stations")).containsText("11");
        page.locator("#stations-previous").click();
        assertThat(row("stations")).containsText("1");

        page.locator("#stations-group").selectOption(new SelectOption().setLabel("Pro"));
        assertThat(row("stations")).containsText("Pro PC 1");
    }

    @Test
    @DisplayName("G180: receipts by the beginning of their number")
    void receipts() {
        var desk = Desk.open();
        var product = Desk.product(3);
        var number = desk.sell(
                        null,
                        Body.list(Desk.line(product, 1)),
                        Body.list(Desk.paid("CASH", Body.euros(Desk.price(product)))))
                .expect(201)
                .at("receiptNumber");
        desk.close();
        Console.go(page, "/admin/till/receipts");

        page.locator("#receipts-search").fill(number);
        assertThat(page.locator("#receipts tbody tr")).hasCount(1);
        assertThat(row("receipts")).containsText(number);
    }

    private com.microsoft.playwright.Locator row(String list) {
        return page.locator("#" + list + " tbody tr").first();
    }
}
