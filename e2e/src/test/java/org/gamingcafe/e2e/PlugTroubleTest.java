package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Smart plugs of consoles at a server on this computer that takes connections and says nothing, until it does again. */
@Tag("long")
@DisplayName("R05: plugs that hang are given up in time, left alone for a while, and switched when they answer again")
class PlugTroubleTest {

    private static final int SEATS = 6;

    /** So long a command to switch something on may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Demo demo = TheCafe.demo();
    private final Api cashier = Api.signedIn(demo.cashier());
    private final List<UUID> seats = new ArrayList<>();
    private final CountDownLatch speaks = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer plugs;

    @BeforeEach
    void hang() throws IOException {
        plugs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plugs.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        plugs.createContext("/", exchange -> {
            asked.incrementAndGet();
            try {
                if (speaks.await(5, TimeUnit.MINUTES)) {
                    var on = "{\"ison\":true}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, on.length);
                    exchange.getResponseBody().write(on);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        plugs.start();
        for (var i = 0; i < SEATS; i++) {
            var seat = demo.freshStation();
            seats.add(seat);
            Books.change(
                    "update station set kind = 'PS5', plug_kind = 'SHELLY', plug_address = ? where id = ?",
                    "127.0.0.1:" + plugs.getAddress().getPort(),
                    seat);
        }
    }

    @AfterEach
    void take_away() {
        speaks.countDown();
        plugs.stop(0);
        seats.forEach(seat -> Books.change(
                "update station set kind = 'PC', plug_kind = null, plug_address = null, device_state = null,"
                        + " device_at = null where id = ?",
                seat));
    }

    private static long leftAlone() {
        return Books.number("select count(*) from outbox_message where type = 'station-device'"
                + " and last_error like '%CircuitBreakerOpen%'");
    }

    @Test
    void plugs_that_hang_are_left_alone_for_a_while_and_switched_when_they_answer() {
        var before = leftAlone();
        var begun = System.nanoTime();
        seats.forEach(seat -> cashier.post("stations/" + seat + "/commands", Body.of("kind", "POWER_ON"))
                .expect(201));

        await("all are left alone")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> leftAlone() > before);
        assertThat(asked.get()).as("ten in a row said nothing").isGreaterThanOrEqualTo(10);
        assertThat(open()).as("and nothing is done").isEqualTo(SEATS);
        speaks.countDown();

        await("all are switched")
                .atMost(PATIENCE.minusNanos(System.nanoTime() - begun).plusSeconds(15))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> open() == 0);
        assertThat(seats)
                .allSatisfy(seat -> assertThat(Books.rows(
                                        "select state from station_command where station_id = ?"
                                                + " and kind = 'POWER_ON' order by asked_at desc limit 1",
                                        seat)
                                .getFirst()
                                .getFirst())
                        .isEqualTo("DONE"));
        assertThat(seats)
                .allSatisfy(seat -> assertThat(cashier.get("stations/" + seat + "/details")
                                .expect(200)
                                .at("deviceState"))
                        .isEqualTo("ONLINE"));
    }

    private long open() {
        return seats.stream()
                .mapToLong(seat -> Books.number(
                        "select count(*) from station_command where station_id = ? and kind = 'POWER_ON'"
                                + " and state in ('PENDING', 'SENT')",
                        seat))
                .sum();
    }
}
