package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Orders: from the seat and the phone to the kitchen, and to the bill")
class OrdersTest {

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private Desk desk;
    private UUID station;
    private String key;
    private Demo.Person member;
    private UUID session;

    @BeforeEach
    void sitDown() {
        desk = Desk.open();
        station = demo.freshStation();
        key = manager.post("stations/" + station + "/keys").expect(201).at("key");
        member = demo.freshMemberWhoSignsIn();
        desk.makeAvailable(member.id(), 30_00);
        session = desk.startPlay(station, member.id()).expect(201).id();
    }

    @AfterEach
    void leave() {
        desk.act(session, "end").expectDone();
        Books.rows("select id from guest_order where paid_pieces = 0 and state <> 'VOID'")
                .forEach(row -> desk.api()
                        .post(
                                "orders/" + row.getFirst() + "/void",
                                Body.of("reason", "the test is over", "fate", "STOCK"))
                        .expectDone());
        desk.close();
        Books.areInOrder();
    }

    private Answer atSeat(String what) {
        var api = Api.nobody();
        return api.send(api.request("stations/" + station + "/link/" + what)
                .header("X-Station-Key", key)
                .GET()
                .build());
    }

    private Answer order(JsonObject body, String command) {
        var api = Api.nobody();
        return api.send(api.request("stations/" + station + "/link/orders")
                .header("X-Station-Key", key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private Answer order(String pay, int pieces) {
        return order(
                Body.of("lines", Body.list(Desk.line(Desk.product(0), pieces)), "pay", pay),
                UUID.randomUUID().toString());
    }

    @Test
    @DisplayName(
            "An order from the seat: the menu has the price, the wallet pays once however often it is sent, the kitchen makes it")
    void from_the_seat_to_the_table() {
        var product = Desk.product(0);
        var price = Desk.price(product);
        var menu = atSeat("menu").expect(200).items().toString();
        that(menu).contains(product.toString(), Body.euros(price));
        var stock = Desk.stock(product);
        var command = UUID.randomUUID().toString();
        var body = Body.of("lines", Body.list(Desk.line(product, 2)), "pay", "WALLET", "note", "No ice");

        var given = order(body, command).expect(201);
        order(body, command).expect(201);

        var before = 30_00 - 2 * price;
        that(Books.number("select posted from ledger_account where owner = ? and chart = 2100", member.id()))
                .isLessThanOrEqualTo(before + 1);
        that(given.at("payment")).isEqualTo("PAID");
        that(Desk.stock(product)).isEqualTo(stock - 2);
        var board = desk.api().get("orders/board").expect(200).items().toString();
        that(board).contains(given.id().toString(), "No ice");
        for (var step : new String[] {"PREPARING", "READY", "SERVED"}) {
            desk.api()
                    .post("orders/" + given.id() + "/steps", Body.of("state", step))
                    .expectDone();
        }
        that(atSeat("orders").expect(200).items().toString()).contains("SERVED");
        desk.api()
                .post("orders/" + given.id() + "/void", Body.of("reason", "test", "fate", "STOCK"))
                .expectProblem(409, "order.paid");
    }

    @Test
    void to_the_bill_and_paid_at_the_counter_in_two_parts() {
        var price = Desk.price(Desk.product(0));
        var given = order("BILL", 2).expect(201);
        that(given.at("payment")).isEqualTo("UNPAID");
        var one = Body.of(
                "shiftId",
                desk.shift(),
                "pieces",
                Body.list(Body.of("line", 0, "quantity", 1)),
                "payments",
                Body.list(Desk.paid("CASH", Body.euros(price))));

        var first = desk.api().post("orders/" + given.id() + "/payments", one).expect(201);
        var second = desk.api().post("orders/" + given.id() + "/payments", one).expect(201);

        that(first.json().getJsonObject("order").getString("payment")).isEqualTo("PART");
        that(second.json().getJsonObject("order").getString("payment")).isEqualTo("PAID");
        desk.api().post("orders/" + given.id() + "/payments", one).expectProblem(409, "order.above-rest");
        order("BILL", 90).isProblem();
    }

    @Test
    @DisplayName("The kitchen's board: a new order appears by itself, big buttons bring it to the table")
    void the_kitchen_sees_it_and_makes_it() {
        var page = Console.of(demo.cashier());
        Console.go(page, "/admin/order/kitchen");
        var given = order("BILL", 1).expect(201);
        var ticket = page.locator("[data-order='" + given.id() + "']");

        // The board looks every five seconds, and then it takes an answer.
        assertThat(ticket).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        assertThat(ticket).hasClass(java.util.regex.Pattern.compile(".*is-fresh.*"));
        for (var state : new String[] {"PREPARING", "READY"}) {
            ticket.locator(".ticket-act").click();
            assertThat(page.locator("[data-order='" + given.id() + "'][data-state='" + state + "']"))
                    .isVisible();
        }
        ticket.locator(".ticket-act").click();
        assertThat(ticket).hasCount(0);
        pay(page, given);
        page.context().close();
    }

    private static void pay(Page page, Answer given) {
        Console.go(page, "/admin/order/orders");
        page.locator("#orders a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(String.valueOf(given.number("number"))))
                .first()
                .click();
        page.locator("#order-pay").click();
        assertThat(page.locator("#order-receipt")).isVisible();
        assertThat(page.locator("#order-lines-title")).containsText("Paid");
    }

    @Test
    void an_order_is_given_up_with_a_reason() {
        var given = order("BILL", 1).expect(201);
        var page = Console.of(demo.cashier());
        Console.go(page, "/admin/order/order?id=" + given.id());
        page.locator("#order-reason").fill("The guest has changed their mind");
        page.locator("#order-void").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator("#order-lines-title")).containsText("Void");
        that((String) Books.rows("select void_reason from guest_order where id = ?", given.id())
                        .getFirst()
                        .getFirst())
                .isEqualTo("The guest has changed their mind");
        page.context().close();
    }

    @Test
    @DisplayName("On the phone: who plays chooses, pays from the wallet, and sees what becomes of it")
    void on_the_phone() {
        var page = Console.of(member);
        Console.go(page, "/me/order");
        page.locator("#menu .tile").first().click();
        page.locator("button[aria-label^='One ']").last().click();
        page.locator("#send-order").click();

        assertThat(page.locator("#mine li")).hasCount(1);
        assertThat(page.locator("#mine")).containsText("Paid");
        page.context().close();
    }

    private static org.assertj.core.api.AbstractStringAssert<?> that(String text) {
        return org.assertj.core.api.Assertions.assertThat(text);
    }

    private static org.assertj.core.api.AbstractLongAssert<?> that(long number) {
        return org.assertj.core.api.Assertions.assertThat(number);
    }
}
