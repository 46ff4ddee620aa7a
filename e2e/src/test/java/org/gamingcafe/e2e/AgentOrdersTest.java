package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.LockScreen.SitCode;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.house.MenuItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R01, R02: people at a real agent sit down with their phone, and order at the seat")
class AgentOrdersTest {

    private static final int TOO_MANY = 24;

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("The code on the lock screen is approved on the phone and the screen opens; what is ordered from the"
            + " menu is paid once from the wallet, and the kitchen has it")
    void who_came_by_the_code_orders_from_the_menu() {
        var member = demo.freshMemberWhoSignsIn();
        var product = Desk.product(0);
        var price = Desk.price(product);
        var stock = Desk.stock(product);
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            desk.makeAvailable(member.id(), 30_00);
            approvedOnThePhone(seat, member);
            seat.opens();
            var offered = menuOf(seat).items().stream()
                    .filter(item -> item.id().equals(product))
                    .toList();
            assertThat(offered)
                    .singleElement()
                    .extracting(MenuItem::price)
                    .isEqualTo(new BigDecimal(Body.euros(price)));

            // A hand presses twice.
            seat.desk().person().order(Map.of(product, 2), true);
            seat.desk().person().order(Map.of(product, 2), true);
            shows(seat, "it is on its way", menu -> menu.done() && menu.given().size() == 1);

            var orders = onBoard(desk, member.id());
            assertThat(orders).hasSize(1);
            isTheOneThatWasGiven(orders.getFirst(), seat, 2 * price);
            assertThat(Desk.stock(product)).isEqualTo(stock - 2);
            bring(desk, orders.getFirst());
            seat.desk().person().openMenu();
            shows(seat, "it is served", menu -> menu.given().getFirst().state().equals("SERVED"));
            assertThat(onBoard(desk, member.id())).isEmpty();
            end(seat);
            isPaid(desk, member.id(), 30_00 - 2 * price);
        }
        Books.areInOrder();
    }

    @Test
    void what_the_wallet_cannot_pay_is_refused_and_nothing_of_it_stays() {
        var member = demo.freshMemberWhoSignsIn();
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            desk.makeAvailable(member.id(), 10_00);
            approvedOnThePhone(seat, member);
            seat.opens();
            var dear = menuOf(seat).items().stream()
                    .filter(item -> TOO_MANY * Desk.price(item.id()) > 10_00 && Desk.stock(item.id()) >= TOO_MANY)
                    .map(MenuItem::id)
                    .findFirst()
                    .orElseThrow();
            var stock = Desk.stock(dear);

            seat.desk().person().order(Map.of(dear, TOO_MANY), true);

            shows(seat, "it is refused", menu -> menu.said() != null && !menu.done());
            assertThat(Books.number("select count(*) from guest_order where account_id = ?", member.id()))
                    .isZero();
            assertThat(Desk.stock(dear)).isEqualTo(stock);
            end(seat);
            isPaid(desk, member.id(), 10_00);
        }
        Books.areInOrder();
    }

    private static void approvedOnThePhone(SeatUnderTest seat, Demo.Person member) {
        seat.soon("a code is shown", () -> code(seat).isPresent());
        var url = code(seat).orElseThrow().url();
        try (var phone = Console.of(member)) {
            Console.go(phone, url.substring(url.indexOf("/me/")) + "&language=en");
            phone.locator("#sit-down").click();
            assertThat(phone.locator("#my-seat-form")).containsText("The seat is yours");
        }
    }

    private static Optional<SitCode> code(SeatUnderTest seat) {
        return seat.desk().lockScreen().map(LockScreen::code);
    }

    private static Menu menuOf(SeatUnderTest seat) {
        seat.desk().person().openMenu();
        shows(seat, "there is a menu", menu -> !menu.busy() && !menu.items().isEmpty());
        return seat.desk().menu().orElseThrow();
    }

    private static void shows(SeatUnderTest seat, String what, Predicate<Menu> holds) {
        seat.soon(what, () -> seat.desk().menu().filter(holds).isPresent());
    }

    private static void isTheOneThatWasGiven(JsonObject order, SeatUnderTest seat, long cents) {
        var given = seat.desk().menu().orElseThrow().given().getFirst();
        assertThat(given.due()).as("nothing is left to pay").isEmpty();
        assertThat(order.getJsonNumber("number").longValueExact()).isEqualTo(given.number());
        assertThat(order.getString("source")).isEqualTo("SEAT");
        assertThat(order.getString("stationId")).isEqualTo(seat.station.toString());
        assertThat(order.getString("payment")).isEqualTo("PAID");
        assertThat(Answer.cents(order, "total")).isEqualTo(cents);
    }

    private static List<JsonObject> onBoard(Desk desk, UUID account) {
        return desk.api().get("orders/board").expect(200).objects("items").stream()
                .filter(order -> order.getString("accountId", "").equals(account.toString()))
                .toList();
    }

    private static void bring(Desk desk, JsonObject order) {
        for (var step : List.of("PREPARING", "READY", "SERVED")) {
            desk.api()
                    .post("orders/" + order.getString("id") + "/steps", Body.of("state", step))
                    .expectDone();
        }
    }

    private static void end(SeatUnderTest seat) {
        seat.desk().person().end();
        seat.soon("it is free", () -> seat.isLocked(Why.FREE));
    }

    /** @param cents what is left when all but the play is paid */
    private static void isPaid(Desk desk, UUID account, long cents) {
        var played = Books.number("""
                select coalesce(sum(c.amount), 0) from play_charge c join play_session s on s.id = c.session_id
                where s.account_id = ?""", account);
        var wallet = desk.wallet(account);
        assertThat(wallet.cents("held")).isZero();
        assertThat(wallet.cents("available")).isEqualTo(cents - played);
    }
}
