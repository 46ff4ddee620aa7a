package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A venue moves in: tables over HTTP and in the browser, from the look at them until they are taken back. */
@DisplayName("Moving in: tables are looked at, booked whole or not at all, and taken back")
class MovingInTest {

    private static final int INVENTORY = 1400;
    private static final int OPENING = 3100;

    private final Demo demo = TheCafe.demo();
    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** Other tests take the cheapest products of the house; these are sold no more. */
    @AfterAll
    static void retire() {
        Books.change("update product set retired = true where category like 'Moved %'");
    }

    private String products() {
        return "sku;name;category;price;tax_percent\nMV%1$s;Moved tea %1$s;Moved %1$s;48,00;19\n".formatted(mark);
    }

    @Test
    void over_http_products_and_stock_come_and_go_again() {
        var admin = Api.signedIn(demo.admin());
        var inventory = Books.of(INVENTORY);
        var opening = Books.of(OPENING);
        var key = UUID.randomUUID().toString();
        var table = Body.of("kind", "PRODUCTS", "fileName", "goods.csv", "content", products());
        var goods = admin.post("opening/imports", table, key).expect(201);
        assertThat(admin.post("opening/imports", table, key).text()).isEqualTo(goods.text());
        var shelf = "sku,pieces,unit_cost\nMV" + mark + ",4,2.25\n";
        var seen = admin.postWithoutKey(
                        "opening/previews", Body.of("kind", "STOCK", "content", shelf + "NONE" + mark + ",1,1.00\n"))
                .expect(200);
        assertThat(seen.text()).contains("\"faults\":1", "\"code\":\"product.not-found\"");

        var wrong = Body.of("kind", "STOCK", "fileName", "s.csv", "content", shelf + "NONE" + mark + ",1,1.00\n");
        assertThat(admin.post("opening/imports", wrong).expect(409).at("code")).isEqualTo("opening.line");
        assertThat(Books.of(INVENTORY)).isEqualTo(inventory);
        var stock = admin.post("opening/imports", Body.of("kind", "STOCK", "fileName", "shelf.csv", "content", shelf))
                .expect(201);
        assertThat(Books.of(INVENTORY) - inventory).isEqualTo(9_00);
        assertThat(Books.of(OPENING) - opening).isEqualTo(-9_00);

        var reason = Body.of("reason", "wrong shelf");
        assertThat(admin.post("opening/imports/" + goods.id() + "/undo", reason)
                        .expect(409)
                        .at("code"))
                .isEqualTo("opening.used");
        admin.post("opening/imports/" + stock.id() + "/undo", reason).expect(200);
        admin.post("opening/imports/" + goods.id() + "/undo", reason).expect(200);
        assertThat(Books.of(INVENTORY)).isEqualTo(inventory);
        assertThat(Books.of(OPENING)).isEqualTo(opening);

        var again = admin.post("opening/imports", table, UUID.randomUUID().toString())
                .expect(201);
        assertThat(again.id()).isNotEqualTo(goods.id());
        admin.post("opening/imports/" + again.id() + "/undo", reason).expect(200);
    }

    @Test
    void in_the_browser_a_file_is_chosen_mended_booked_and_taken_back() {
        try (var page = Console.of(demo.admin())) {
            Console.go(page, "/admin/opening/imports");
            Browser.everybodyCanUse(page);
            page.locator("#import-file")
                    .setInputFiles(new FilePayload(
                            "members.csv",
                            "text/csv",
                            ("name,email,cash\nMoved One %1$s,moved-%1$s@example.org,7.00\n,x@example.org,\n"
                                            .formatted(mark))
                                    .getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#import-name")).hasValue("members.csv");
            page.locator("#look").click();
            assertThat(page.locator("#seen .note-error")).isVisible();
            assertThat(page.locator("#import-lines tbody tr").first()).containsText("name");
            assertThat(page.locator("#book")).hasCount(0);
            Browser.everybodyCanUse(page);

            page.locator("#import-content")
                    .fill("name,email,cash\nMoved One %1$s,moved-%1$s@example.org,7.00\n".formatted(mark));
            page.locator("#look").click();
            assertThat(page.locator("#seen .note-good")).isVisible();
            assertThat(page.locator("#import-lines tbody tr")).hasCount(1);
            page.locator("#book").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("#import-all .note-good")).containsText("members.csv");
            assertThat(page.locator("#imports tbody tr").first()).containsText("7.00");
            assertThat(count("select count(*) from account where email = 'moved-%s@example.org'"
                            .formatted(mark.toLowerCase(Locale.ROOT))))
                    .isEqualTo(1L);

            page.locator("#imports tbody tr button").first().click();
            page.locator("#undo-reason").fill("only to see");
            page.locator("#undo").click();
            assertThat(page.locator("#imports tbody tr").first()).containsText("only to see");
            Browser.everybodyCanUse(page);
        }
    }

    private static Object count(String query) {
        return Books.rows(query).getFirst().getFirst();
    }
}
