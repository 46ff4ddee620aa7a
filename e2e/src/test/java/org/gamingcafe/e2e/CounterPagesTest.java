package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The counter in a browser: several tenders, discounts with a second person, and giving back. */
class CounterPagesTest {

    private static final int CARD_CLEARING = 1200;

    private Desk desk;
    private Page page;

    @BeforeEach
    void open() {
        desk = Desk.open();
        page = Console.of(TheCafe.demo().cashier());
        Console.go(page, "/admin/till/counter");
    }

    @AfterEach
    void close() {
        page.context().close();
        desk.close();
        Books.areInOrder();
    }

    private void put() {
        page.locator(".tile:not([disabled])").first().click();
        assertThat(page.locator(".cart-lines")).isVisible();
    }

    /** What the cart costs, in cents. */
    private long total() {
        return Long.parseLong(page.locator(".cart-total .money, .cart-total span")
                .last()
                .innerText()
                .replaceAll("[^0-9]", ""));
    }

    private void way(String name) {
        page.locator("label[for^='way']")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private static UUID lastSale() {
        return (UUID) Books.rows("select id from sale order by sold_at desc, id desc limit 1")
                .getFirst()
                .getFirst();
    }

    @Test
    @DisplayName("R03: a card's slip has a number, and pays once")
    void a_sale_is_paid_by_card() {
        put();
        way("Card");
        assertThat(page.locator("#given")).hasCount(0);
        page.locator("#pay").click();
        assertThat(page.locator("#slip-message")).not().isEmpty();
        page.locator("#slip").fill("000815");
        page.locator("#pay").click();

        assertThat(page.locator("#sold")).isVisible();
        assertThat(Books.ofShift(desk.shift(), CARD_CLEARING)).isPositive();

        put();
        way("Card");
        page.locator("#slip").fill("000815");
        page.locator("#pay").click();
        assertThat(page.locator("#cart-form, .ui-messages, #messages").first()).isVisible();
        assertThat(page.locator("body")).containsText("000815 has paid another sale");
    }

    @Test
    @DisplayName("R03: one sale is split between card and cash, and the rest is due in cash")
    void a_sale_is_split() {
        put();
        var change = 50_00 - (total() - 50);
        way("Several");
        page.locator("#byCard").fill("0.50");
        page.locator("#byCard").press("Tab");
        page.locator("#slip").fill("000816");
        page.locator("#given").fill("50.00");
        assertThat(page.locator("#due")).containsText(Body.euros(change));
        page.locator("#pay").click();

        assertThat(page.locator("#sold")).isVisible();
        var tenders = Books.rows("select tender from payment where sale_id = ? order by line", lastSale());
        assertThat(tenders.toString()).contains("CARD", "CASH");
    }

    @Test
    @DisplayName("D31: a discount above the limit waits for a second person, who consents on a page of their own")
    void a_discount_above_the_limit_needs_a_second_person() {
        put();
        page.locator("#discount-form summary").click();
        page.locator("#discount-value").fill("50");
        page.locator("#discount-reason").fill("Spilt over a guest");
        page.locator("#take-off").click();
        assertThat(page.locator("#taken-off")).isVisible();
        page.locator("#ask-consent").click();
        assertThat(page.locator("#consent")).containsText("Asked");

        consent();

        page.locator("#look-again").click();
        assertThat(page.locator("#consent")).containsText("Granted");
        page.locator("[data-command='onePieceMore']").first().click();
        assertThat(page.locator("#ask-consent")).isVisible();
        assertThat(page.locator("#consent")).hasCount(0);
        page.locator("[data-command='onePieceLess']").first().click();
        assertThat(page.locator("#consent")).containsText("Granted");
        page.locator("#pay").click();
        assertThat(page.locator("#sold")).isVisible();
        var sale = lastSale();
        assertThat(Books.number("select discount from sale where id = ?", sale)).isPositive();
        assertThat(Books.number("select count(*) from sale where id = ? and approval_id is not null", sale))
                .isEqualTo(1);
    }

    private static void consent() {
        var asked = Books.rows("select id from counter_approval where state = 'ASKED' order by id desc limit 1")
                .getFirst()
                .getFirst();
        var second = Console.of(TheCafe.demo().admin());
        Console.go(second, "/admin/till/approvals");
        var grant = second.locator("button[data-value='" + asked + "'][data-command='grantApproval']");
        grant.click();
        second.locator("#decide").click();
        assertThat(grant).hasCount(0);
        second.context().close();
    }

    @Test
    @DisplayName("A promotion is announced, takes its share off, and is ended")
    void a_promotion_takes_its_share_off() {
        var code = "E2E-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var manager = Console.of(TheCafe.demo().manager());
        Console.go(manager, "/admin/sale/promotions");
        manager.locator("#promotion-code").fill(code);
        manager.locator("#promotion-value").fill("20");
        manager.locator("#announce").click();
        assertThat(manager.locator("#promotions-list")).containsText(code);

        put();
        page.locator("#discount-form summary").click();
        page.locator("#promotion").fill(code + "X");
        page.locator("#promotion").press("Tab");
        assertThat(page.locator("#quote-refused")).isVisible();
        assertThat(page.locator(".cart-total")).isVisible();
        page.locator("#promotion").fill(code);
        page.locator("#promotion").press("Tab");
        assertThat(page.locator("#taken-off")).isVisible();
        assertThat(page.locator("#quote-refused")).hasCount(0);
        assertThat(page.locator("#member")).isVisible();
        page.locator("#pay").click();
        assertThat(page.locator("#sold")).isVisible();
        assertThat(Books.number("select promoted from sale where id = ?", lastSale()))
                .isPositive();

        manager.locator("button[aria-label='End " + code + "']").click();
        assertThat(manager.locator("button[aria-label='End " + code + "']")).hasCount(0);
        manager.context().close();
    }

    @Test
    @DisplayName("A line is given back from its receipt: cash out of the drawer, a credit note, never twice")
    void a_line_is_given_back() {
        put();
        page.locator("#pay").click();
        page.locator("#sold-receipt").click();
        page.locator("#to-sale").click();
        page.locator("[id$=':pieces']").first().fill("1");
        page.locator("#refund-reason").fill("Wrong one");
        page.locator("#refund").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator("#credit-note")).isVisible();
        assertThat(page.locator("#given li")).hasCount(1);
        assertThat(page.locator("#refund")).hasCount(0);
        page.locator("#credit-note").click();
        assertThat(page.locator(".receipt-kind")).isVisible();
    }

    @Test
    void the_rules_of_the_counter_are_saved() {
        var manager = Console.of(TheCafe.demo().manager());
        Console.go(manager, "/admin/wallet/rules");
        manager.locator("#discount-limit").fill("10");
        manager.locator("#save-counter-terms").click();
        manager.locator(".ui-confirmdialog-yes").click();

        assertThat(manager.locator("#counter-terms-form .note-good")).isVisible();
        manager.context().close();
    }

    @Test
    void a_card_terminal_is_connected_to_a_till_and_taken_away_again() {
        var manager = Console.of(TheCafe.demo().manager());
        Console.go(manager, "/admin/wallet/rules");
        manager.locator("#terminal-address").fill("somewhere");
        manager.locator("#connect-terminal").click();
        assertThat(manager.locator("#terminal-address-message")).isVisible();
        manager.locator("#terminal-address").fill("127.0.0.1:20007");
        manager.locator("#connect-terminal").click();
        assertThat(manager.locator("#terminals")).containsText("127.0.0.1:20007");
        manager.locator("#remove-terminal").click();
        manager.locator(".ui-confirmdialog-yes").click();
        assertThat(manager.locator("#terminals")).not().containsText("127.0.0.1:20007");
        manager.context().close();
    }
}
