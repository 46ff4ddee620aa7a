package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No hand leaves the keys: from the float over sales in several tenders and a refund to the count of the drawer. */
@DisplayName("A counter evening in the browser, with the keyboard only")
class CounterByKeyboardTest {

    private static final int DRAWER = 1100;
    private static final List<Integer> COINS =
            List.of(500_00, 200_00, 100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5, 2, 1);
    private static final String BARCODE = "4012345678901";

    private final Demo demo = TheCafe.demo();
    private UUID product;
    private Page page;

    @BeforeEach
    void comeIn() {
        Desk.open().close();
        product = Desk.product(1);
        Books.change("update product set barcode = ? where id = ?", BARCODE, product);
        page = Console.of(demo.cashier());
        Console.go(page, "/admin/till/counter");
        openTheShift();
    }

    @AfterEach
    void goHome() {
        page.context().close();
        Books.change("update product set barcode = null where id = ?", product);
        Desk.open().close();
        Books.areInOrder();
    }

    private void key(String name) {
        page.keyboard().press(name);
    }

    /** As a person types: whoever is faster is taken for a scanner. */
    private void type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(100));
        page.waitForTimeout(150);
    }

    private boolean isAt(String id) {
        return id.equals(page.evaluate("document.activeElement && document.activeElement.id"));
    }

    /** From wherever one is, as often as it takes; a list that is drawn anew meanwhile sends one back to its beginning. */
    private void tabTo(String id) {
        for (var i = 0; i < 240; i++) {
            if (isAt(id)) {
                return;
            }
            key("Tab");
        }
        throw new AssertionError("no way to " + id + " by Tab");
    }

    private void openTheShift() {
        if (page.locator("#openingFloat").count() > 0) {
            if (page.locator("select[id='till']").count() > 0) {
                tabTo("till");
                key("ArrowDown");
            }
            tabTo("openingFloat");
            type("50.00");
            key("Enter");
        }
        assertThat(page.locator("#product")).isVisible();
    }

    /** As fast as a scanner types. */
    private void scan(String code) {
        page.keyboard().type(code, new Keyboard.TypeOptions().setDelay(2));
        key("Enter");
    }

    private long pieces() {
        return page.locator(".cart-lines .pieces").allInnerTexts().stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private void hasPieces(int count) {
        for (var i = 0; i < 100 && pieces() != count; i++) {
            page.waitForTimeout(100);
        }
        org.assertj.core.api.Assertions.assertThat(pieces())
                .as(page.locator("#messages").innerText())
                .isEqualTo(count);
    }

    private static UUID lastSale() {
        return (UUID) Books.rows("select id from sale order by sold_at desc, id desc limit 1")
                .getFirst()
                .getFirst();
    }

    @Test
    void three_sorts_are_sold_paid_in_two_ways_and_one_is_given_back() {
        key("F2");
        page.waitForCondition(() -> isAt("product"));
        scan(BARCODE);
        hasPieces(1);
        assertThat(page.locator("#product")).hasValue("");
        type("2*");
        type((String) Books.rows("select name from product where id = ?", Desk.product(2))
                .getFirst()
                .getFirst());
        page.waitForCondition(() -> page.locator("#tiles .tile").count() >= 1);
        key("Enter");
        hasPieces(3);
        key("F2");
        tabTo("add-first");
        key("+");
        hasPieces(4);
        key("-");
        hasPieces(3);
        key("F9");
        assertThat(page.locator("#sold")).isVisible();
        assertThat(Books.number("select count(*) from sale_line where sale_id = ?", lastSale()))
                .isEqualTo(2);

        splitBetweenCardAndCash();
        giveOneBack();
        countAndClose();
    }

    private void sayYes() {
        assertThat(page.locator(".ui-confirmdialog-yes")).isVisible();
        for (var i = 0; i < 10 && !isAtYes(); i++) {
            key("Tab");
        }
        key("Enter");
    }

    private boolean isAtYes() {
        return Boolean.TRUE.equals(page.evaluate("document.activeElement.classList.contains('ui-confirmdialog-yes')"));
    }

    /** Blind, coin by coin, what the books say is there. */
    private void countAndClose() {
        Console.go(page, "/admin/till/counter");
        var shift = (UUID) Books.rows(
                        "select id from shift where cashier_id = ? and state = 'OPEN'",
                        demo.cashier().id())
                .getFirst()
                .getFirst();
        var rest = Books.ofShift(shift, DRAWER);
        tabTo("begin-closing");
        key("Enter");
        assertThat(page.locator("#shift-count")).isVisible();
        for (var i = 0; i < COINS.size(); i++) {
            if (rest >= COINS.get(i)) {
                tabTo("count-rows:" + i + ":pieces");
                type(Long.toString(rest / COINS.get(i)));
                rest %= COINS.get(i);
            }
        }
        tabTo("close");
        key("Enter");
        sayYes();
        assertThat(page.locator("#closed")).isVisible();
        assertThat(Books.number("select counted - expected from shift where id = ?", shift))
                .isZero();
    }

    private void splitBetweenCardAndCash() {
        var sellable = page.locator(".favourite:enabled").first();
        assertThat(sellable).isVisible();
        key("Alt+" + sellable.getAttribute("data-favourite"));
        hasPieces(1);
        for (var i = 0; i < 6 && page.locator("#byCard").count() == 0; i++) {
            key("F4");
            page.waitForTimeout(400);
        }
        assertThat(page.locator("#byCard")).isVisible();
        tabTo("byCard");
        type("0.50");
        tabTo("slip");
        type("K" + System.nanoTime() % 1_000_000);
        key("F9");
        assertThat(page.locator("#sold")).isVisible();
        assertThat(Books.rows("select tender from payment where sale_id = ? order by line", lastSale())
                        .toString())
                .contains("CARD", "CASH");
    }

    private void giveOneBack() {
        var sale = lastSale();
        key("F8");
        assertThat(page.locator("#to-sale")).isVisible();
        tabTo("to-sale");
        key("Enter");
        assertThat(page.locator("#refund-reason")).isVisible();
        tabTo((String) page.evaluate("document.querySelector(\"[id$=':pieces']\").id"));
        type("1");
        tabTo("refund-reference");
        type("R" + System.nanoTime() % 1_000_000);
        tabTo("refund-reason");
        type("Wrong one");
        tabTo("refund");
        key("Enter");
        sayYes();
        assertThat(page.locator("#credit-note")).isVisible();
        assertThat(Books.number("select count(*) from refund where sale_id = ?", sale))
                .isEqualTo(1);
    }

    @Test
    void a_scan_lands_in_the_cart_wherever_the_cursor_is() {
        key("F2");
        scan(BARCODE);
        hasPieces(1);
        page.locator("#given").focus();
        type("5");
        scan(BARCODE);

        hasPieces(2);
        assertThat(page.locator("#given")).not().hasValue(java.util.regex.Pattern.compile(".*" + BARCODE + ".*"));
        scan("9999999999999");
        assertThat(page.locator("#messages")).containsText("There is no such product");
    }

    @Test
    void a_scan_that_a_busy_page_hears_in_parts_is_one_scan_and_what_was_typed_before_is_none_of_it() {
        key("F2");
        var typing = new Keyboard.TypeOptions().setDelay(2);
        page.keyboard().type("12", typing);
        page.waitForTimeout(600);
        page.keyboard().type(BARCODE.substring(0, 5), typing);
        page.waitForTimeout(300);
        page.keyboard().type(BARCODE.substring(5), typing);
        page.waitForTimeout(200);
        key("Enter");

        hasPieces(1);
        assertThat(page.locator("#product")).hasValue("12");
    }

    @Test
    void the_keys_are_shown() {
        tabToKeys();
        key("Enter");

        assertThat(page.locator("#keys dl")).isVisible();
        assertThat(page.locator("#keys")).containsText("F9");
    }

    private void tabToKeys() {
        for (var i = 0; i < 120; i++) {
            if ("SUMMARY".equals(page.evaluate("document.activeElement.tagName"))
                    && Boolean.TRUE.equals(page.evaluate("!!document.activeElement.closest('#keys')"))) {
                return;
            }
            key("Tab");
        }
        throw new AssertionError("no way to the keys");
    }
}
