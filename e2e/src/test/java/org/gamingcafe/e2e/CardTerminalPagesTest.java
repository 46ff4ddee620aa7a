package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R03: a terminal beside the till takes its amount from the cart, and the sale is made by itself")
class CardTerminalPagesTest {

    private Desk desk;
    private ApprovingTerminal terminal;
    private Page page;

    @BeforeEach
    void open() {
        desk = Desk.open();
        terminal = new ApprovingTerminal();
        connect();
        page = Console.of(TheCafe.demo().cashier());
        Console.go(page, "/admin/till/counter");
        page.locator(".tile:not([disabled])").first().click();
        assertThat(page.locator(".cart-lines")).isVisible();
    }

    @AfterEach
    void close() {
        page.context().close();
        Books.change("delete from card_terminal where address = ?", terminal.address());
        terminal.close();
        desk.close();
        Books.areInOrder();
    }

    private void connect() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        manager.send(manager.request("tills/" + TheCafe.demo().tills().getFirst() + "/terminal")
                        .header("If-Match", "\"0\"")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                Body.of("address", terminal.address()).toString()))
                        .build())
                .expect(200);
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

    private long byCard() {
        return Books.number("select amount from payment where sale_id = ? and tender = 'CARD'", lastSale());
    }

    @Test
    void nobody_types_the_amount() {
        way("Card");
        assertThat(page.locator("#slip")).hasCount(0);
        page.locator("#ask-terminal").click();

        assertThat(page.locator("#sold")).isVisible();
        assertThat(terminal.taken).containsExactly(byCard());
        assertThat(Books.rows("select reference from payment where sale_id = ?", lastSale())
                        .toString())
                .contains(terminal.slip());
    }

    @Test
    void a_part_is_paid_at_the_terminal_and_the_rest_in_cash() {
        way("Several");
        page.locator("#byCard").fill("0.50");
        page.locator("#byCard").press("Tab");
        page.locator("#ask-terminal").click();

        assertThat(page.locator("#sold")).isVisible();
        assertThat(terminal.taken).containsExactly(50L);
        assertThat(byCard()).isEqualTo(50);
        assertThat(Books.number("select count(*) from payment where sale_id = ? and tender = 'CASH'", lastSale()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R07: what the terminal has taken goes back to the card through it, and the refund is made by itself")
    void a_sale_goes_back_to_the_card_at_the_terminal() {
        way("Card");
        page.locator("#ask-terminal").click();
        assertThat(page.locator("#sold")).isVisible();
        var sale = lastSale();
        var paid = byCard();

        Console.go(page, "/admin/sale/sale?id=" + sale);
        page.locator("[id$=':pieces']").first().fill("1");
        page.locator("#refund-reason").fill("Wrong one");
        page.locator("#refund-ask-terminal").click();

        assertThat(page.locator("#credit-note")).isVisible();
        assertThat(terminal.given).containsExactly(paid);
        assertThat(Books.rows(
                                "select p.paid_as, p.amount, p.reference from refund_payment p join refund r on r.id = p.refund_id where r.sale_id = ?",
                                sale)
                        .toString())
                .contains("CARD", String.valueOf(paid), terminal.slip());
    }

    @Test
    @DisplayName("A terminal that does not work does not stop the till: the slip of another one pays, and is told of")
    void the_slip_of_another_terminal_is_the_way_out() {
        way("Card");
        assertThat(page.locator("#ask-terminal")).isVisible();
        page.locator("#on-slip").check();
        page.locator("#slip").fill("S4711");
        page.locator("#pay").click();

        assertThat(page.locator("#sold")).isVisible();
        assertThat(terminal.taken).isEmpty();
        assertThat(Books.rows("select slip from card_slip where sale_id = ?", lastSale())
                        .toString())
                .contains("S4711");
    }

    @Test
    @DisplayName("R07: an order is paid at the terminal too, and by the sale that is made of it")
    void an_order_is_paid_at_the_terminal() {
        var product = Desk.product(0);
        var order = desk.api()
                .post("orders", Body.of("lines", Body.list(Desk.line(product, 1)), "send", true))
                .expect(201)
                .id();
        Console.go(page, "/admin/order/order?id=" + order);
        way("Card");
        page.locator("#ask-terminal").click();

        assertThat(page.locator("#order-receipt")).isVisible();
        assertThat(terminal.taken).containsExactly(Desk.price(product));
        assertThat(Books.rows(
                                "select payment.reference from payment join sale on sale.id = payment.sale_id"
                                        + " where sale.order_id = ? and payment.tender = 'CARD'",
                                order)
                        .toString())
                .contains(terminal.slip());
    }

    @Test
    @DisplayName("R07: an order is paid in several ways, as a cart is")
    void an_order_is_paid_in_several_ways() {
        var order = desk.api()
                .post("orders", Body.of("lines", Body.list(Desk.line(Desk.product(0), 1)), "send", true))
                .expect(201)
                .id();
        Console.go(page, "/admin/order/order?id=" + order);
        way("Several");
        page.locator("#byTransfer").fill("0.30");
        page.locator("#byTransfer").press("Tab");
        page.locator("#transfer").fill("T-4711");
        page.locator("#order-pay").click();

        assertThat(page.locator("#order-receipt")).isVisible();
        assertThat(Books.rows(
                                "select payment.tender from payment join sale on sale.id = payment.sale_id"
                                        + " where sale.order_id = ?",
                                order)
                        .toString())
                .contains("BANK_TRANSFER", "CASH");
    }
}
