package org.gamingcafe.agent.seat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.gamingcafe.agent.lease.HouseKeys;

/** A house for one station that answers plain requests only; what it says is set by the test. */
public final class FakeHouse implements AutoCloseable {

    final UUID station = UUID.randomUUID();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<JsonObject> bodies = new CopyOnWriteArrayList<>();
    volatile HouseKeys keys = new HouseKeys("k1");
    volatile String lease = "";
    volatile JsonObject seat = JsonValue.EMPTY_JSON_OBJECT;
    volatile JsonObject rules = JsonValue.EMPTY_JSON_OBJECT;
    volatile JsonObject login = JsonValue.EMPTY_JSON_OBJECT;
    volatile int loginStatus = 200;
    volatile int journalStatus = 200;
    volatile boolean refuses;
    volatile boolean isDown;

    /** Whoever sits down, pauses or ends gets what they ask for. */
    public volatile boolean seatsPeople;

    volatile JsonObject games = JsonValue.EMPTY_JSON_OBJECT;
    volatile JsonObject menu = JsonValue.EMPTY_JSON_OBJECT;
    volatile JsonObject order = JsonValue.EMPTY_JSON_OBJECT;
    volatile int orderStatus = 201;
    final List<String> keysOfOrders = new CopyOnWriteArrayList<>();
    final List<JsonObject> commands = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final AtomicLong issued = new AtomicLong(1_772_000_000);

    public FakeHouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void grant(UUID session, String state, Duration lasts) {
        lease = keys.lease(station, session, state, issued.incrementAndGet(), lasts);
    }

    void tell(UUID command, String kind, String argument) {
        commands.add(Json.createObjectBuilder()
                .add("id", command.toString())
                .add("kind", kind)
                .add("argument", argument)
                .build());
    }

    public boolean wasAsked(String what) {
        return asked.stream().anyMatch(one -> one.endsWith(what));
    }

    long times(String what) {
        return asked.stream().filter(one -> one.endsWith(what)).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replaceFirst("^/api/v1/", "");
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isDown) {
            exchange.close();
            return;
        }
        asked.add(exchange.getRequestMethod() + " " + path);
        if (path.endsWith("/link/orders") && exchange.getRequestMethod().equals("POST")) {
            keysOfOrders.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        if (text.startsWith("{")) {
            try (var reader = Json.createReader(new java.io.StringReader(text))) {
                bodies.add(reader.readObject());
            }
        }
        var body = body(path);
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status(path), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int status(String path) {
        if (path.startsWith("ws/")) {
            return 404;
        }
        if (refuses) {
            return 401;
        }
        if (path.endsWith("/journal")) {
            return journalStatus;
        }
        if (path.endsWith("/link/orders")) {
            return orderStatus;
        }
        return path.startsWith("auth/login") ? loginStatus : 200;
    }

    private void seat(String path) {
        if (path.endsWith("sit-downs")) {
            grant(UUID.randomUUID(), "ACTIVE", Duration.ofMinutes(10));
        } else if (path.endsWith("pauses")) {
            grant(UUID.randomUUID(), "PAUSED", Duration.ofMinutes(10));
        } else if (path.endsWith("ends")) {
            lease = "";
        }
    }

    private JsonObject body(String path) {
        if (seatsPeople) {
            seat(path);
        }
        if (refuses) {
            return Json.createObjectBuilder()
                    .add("code", "station-key.refused")
                    .add("detail", "This key opens nothing.")
                    .build();
        }
        if (path.equals("jwks")) {
            return keys.published();
        }
        if (path.startsWith("auth/login")) {
            return login;
        }
        if (path.startsWith("auth/2fa")) {
            return Json.createObjectBuilder()
                    .add("status", "AUTHENTICATED")
                    .add("accessToken", "tok")
                    .build();
        }
        if (path.endsWith("/journal") && journalStatus != 200) {
            return Json.createObjectBuilder().add("code", "request.malformed").build();
        }
        if (path.endsWith("/games")) {
            return games;
        }
        if (path.endsWith("/link/menu")) {
            return menu;
        }
        if (path.endsWith("/link/orders")) {
            return order;
        }
        if (path.endsWith("/journal")) {
            return Json.createObjectBuilder().add("through", 1_000).build();
        }
        if (path.endsWith("sign-in-codes")) {
            return Json.createObjectBuilder()
                    .add("code", "K7QM-2XVD")
                    .add("url", address() + "/me/seat?code=K7QM-2XVD")
                    .build();
        }
        return path.endsWith("heartbeats") ? orders() : JsonValue.EMPTY_JSON_OBJECT;
    }

    JsonObject orders() {
        JsonArrayBuilder told = Json.createArrayBuilder();
        commands.forEach(told::add);
        var orders = Json.createObjectBuilder()
                .add("at", "2026-03-02T10:05:00Z")
                .add("commands", told)
                .add("seat", seat)
                .add("rules", rules);
        if (!lease.isEmpty()) {
            orders.add("lease", Json.createObjectBuilder().add("token", lease));
        }
        return orders.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
