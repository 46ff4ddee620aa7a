package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.gamingcafe.agent.desk.Menu;
import org.gamingcafe.agent.desk.SimulatedDesk;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Address;
import org.gamingcafe.agent.house.Requests;
import org.gamingcafe.agent.lease.SteppingClocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who plays orders at the seat")
class WaiterTest {

    private static final UUID COLA = UUID.randomUUID();

    private final ExecutorService seat = Executors.newSingleThreadExecutor();
    private final SimulatedDesk desk = new SimulatedDesk(new SteppingClocks());
    private final Words words = new Words(Locale.ENGLISH);
    private FakeHouse house;
    private Waiter waiter;
    private volatile UUID sitter = UUID.randomUUID();

    @BeforeEach
    void open() throws IOException {
        house = new FakeHouse();
        house.menu = Json.createObjectBuilder()
                .add("items", Json.createArrayBuilder().add(item(COLA, "Cola", "2.50")))
                .build();
        house.order = Json.createObjectBuilder()
                .add("number", 12)
                .add("items", Json.createArrayBuilder().add(given()))
                .build();
        var requests =
                new Requests(HttpClient.newHttpClient(), new Address(house.address(), "key"), () -> Locale.ENGLISH);
        waiter = new Waiter(
                desk, new Acts(requests, words, () -> Optional.of(house.station), seat), words, () -> sitter);
        seat.execute(waiter::open);
        soon(menu -> !menu.items().isEmpty() && !menu.given().isEmpty() && !menu.busy());
    }

    private static JsonObject item(UUID id, String name, String price) {
        return Json.createObjectBuilder()
                .add("productId", id.toString())
                .add("name", name)
                .add("price", Json.createObjectBuilder().add("amount", price).add("currency", "EUR"))
                .build();
    }

    private static JsonObject given() {
        return Json.createObjectBuilder()
                .add("number", 11)
                .add("state", "READY")
                .add("due", Json.createObjectBuilder().add("amount", "2.50").add("currency", "EUR"))
                .build();
    }

    @AfterEach
    void close() {
        seat.shutdownNow();
        house.close();
    }

    private void soon(Predicate<Menu> holds) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> desk.menu().filter(holds).isPresent());
    }

    private void order(int pieces) {
        seat.execute(() -> waiter.order(Map.of(COLA, pieces), true));
    }

    @Test
    void what_is_sold_there_and_what_was_ordered_is_shown() {
        var menu = desk.menu().orElseThrow();

        assertThat(menu.items().getFirst().name()).isEqualTo("Cola");
        assertThat(menu.items().getFirst().price()).isEqualByComparingTo("2.50");
        assertThat(menu.given().getFirst().number()).isEqualTo(11);
        assertThat(menu.given().getFirst().due()).isEqualTo("2.50 EUR");
    }

    @Test
    void an_order_is_sent_and_its_number_is_told() {
        order(2);

        soon(menu -> "Order 12 is on its way to the kitchen.".equals(menu.said()) && menu.done());
        var body = house.bodies.getLast();
        assertThat(body.getString("pay")).isEqualTo("WALLET");
        assertThat(body.getJsonArray("lines").getJsonObject(0).getInt("quantity"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("The same order that is sent again has the same key; another one, and one after a yes, has a new one")
    void what_is_sent_again_is_one_order() {
        house.isDown = true;
        order(2);
        soon(menu -> !menu.busy() && menu.said() != null);
        house.isDown = false;
        house.orderStatus = 409;
        order(2);
        await().until(() -> house.keysOfOrders.size() == 1);
        soon(menu -> !menu.busy());
        house.orderStatus = 201;
        order(2);
        await().until(() -> house.keysOfOrders.size() == 2);
        soon(menu -> !menu.busy() && menu.done());
        order(2);
        await().until(() -> house.keysOfOrders.size() == 3);
        soon(menu -> !menu.busy());
        order(3);
        await().until(() -> house.keysOfOrders.size() == 4);

        assertThat(house.keysOfOrders.get(1)).isEqualTo(house.keysOfOrders.get(0));
        assertThat(house.keysOfOrders.stream().distinct()).hasSize(3);
    }

    @Test
    @DisplayName("Who sits down next orders under a key of their own, and sees nothing of what was ordered before")
    void another_sitter_is_another_guest() {
        house.orderStatus = 409;
        order(2);
        await().until(() -> house.keysOfOrders.size() == 1);
        soon(menu -> !menu.busy());

        sitter = UUID.randomUUID();
        order(2);

        await().until(() -> house.keysOfOrders.size() == 2);
        assertThat(house.keysOfOrders.stream().distinct()).hasSize(2);
    }

    @Test
    void a_no_of_the_house_is_told_in_its_words() {
        house.orderStatus = 409;
        house.order = Json.createObjectBuilder()
                .add("code", "inventory.out-of-stock")
                .add("detail", "Of Cola only 1 are left.")
                .build();

        order(2);

        soon(menu -> "Of Cola only 1 are left.".equals(menu.said()) && !menu.done());
    }

    @Test
    void who_puts_it_away_does_not_see_it_again_by_itself() {
        seat.execute(waiter::close);

        await().until(() -> desk.menu().isEmpty());
        order(1);
        await().until(() -> house.keysOfOrders.size() == 1);
        assertThat(desk.menu()).isEmpty();
    }
}
