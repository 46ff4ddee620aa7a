package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gamingcafe.agent.desk.LockScreen;
import org.gamingcafe.agent.desk.SimulatedDesk;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.sim.SimulatedSeat;

/** A seat with a real agent, at the end of a cable that a test can cut. */
final class SeatUnderTest implements AutoCloseable {

    private static final Pace PACE = new Pace(Duration.ofSeconds(4), Duration.ofMillis(300), Duration.ofSeconds(2));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final UUID station;
    final Cable cable;
    final SeatClocks clocks = new SeatClocks();
    private final String key;
    private final SimulatedSeat seat;
    private final Demo.Person manager;

    private SeatUnderTest(UUID station, Path memory, Demo.Person manager) {
        this.station = station;
        this.manager = manager;
        this.cable = Cable.to(TheCafe.base());
        this.key = Api.signedIn(manager)
                .post("stations/" + station + "/keys")
                .expect(201)
                .at("key");
        this.seat = new SimulatedSeat(
                SimulatedSeat.Place.of(cable.end(), key, memory).pace(PACE).clocks(clocks), HttpClient.newHttpClient());
        soon("it is connected", () -> seat.agent().isConnected() && isLocked(LockScreen.Why.FREE));
    }

    static SeatUnderTest at(UUID station, Path memory) {
        return at(station, memory, TheCafe.demo().manager());
    }

    /** @param manager who may give the seat its key */
    static SeatUnderTest at(UUID station, Path memory, Demo.Person manager) {
        return new SeatUnderTest(station, memory, manager);
    }

    /** Other rules for the group of a station, where chess alone is allowed. @return puts those of before back */
    static Runnable ruled(UUID station, String onForeign, int idleSeconds, String onIdle) {
        var manager = Api.signedIn(TheCafe.demo().manager());
        var path = "station-groups/" + Tariff.of(station).group() + "/rules";
        var before = manager.get(path).expect(200);
        var rules = Body.of("onForeign", onForeign, "idleSeconds", idleSeconds, "promptSeconds", 60, "onIdle", onIdle);
        var allowed = Json.createArrayBuilder().add("chess.exe").build();
        manager.put(path, Body.with(rules, "allowed", allowed), before.header("ETag"))
                .expect(200);
        return () -> {
            var later = Api.signedIn(TheCafe.demo().manager());
            later.put(path, before.json(), later.get(path).header("ETag")).expect(200);
        };
    }

    SimulatedDesk desk() {
        return seat.desk();
    }

    SimulatedSeat seat() {
        return seat;
    }

    boolean isLocked(LockScreen.Why why) {
        return desk().lockScreen().filter(screen -> screen.why() == why).isPresent();
    }

    void soon(String what, BooleanSupplier holds) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(holds::getAsBoolean);
    }

    /** Nothing changes for a while. */
    void stays(String what, BooleanSupplier holds) {
        await(what).during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(holds::getAsBoolean);
    }

    void opens() {
        soon("the screen opens", desk()::isOpen);
    }

    void locks() {
        soon("the screen locks", () -> !desk().isOpen());
    }

    /** Until when the house lets it run, asked past the cable. */
    Instant until() {
        var api = Api.nobody();
        var orders = api.send(api.request("stations/" + station + "/lease")
                        .header("X-Station-Key", key)
                        .GET()
                        .build())
                .expect(200);
        return Instant.parse(orders.json().getJsonObject("lease").getString("until"));
    }

    /** Time goes by, for the house and for the seat, at which somebody sits. */
    void pass(Duration time) {
        clocks.pass(time);
        desk().touch();
        TheCafe.clock().forward(time);
    }

    /** The seconds for which its screen was open, by its own record. */
    long open() {
        return desk().record().stream()
                        .mapToLong(one -> one.lasted(desk().now()).toMillis())
                        .sum()
                / 1_000;
    }

    /** What its program asks of the house. */
    Answer ask(String act, JsonObject body) {
        var api = Api.nobody();
        return api.send(api.json("stations/" + station + "/link/" + act, body.toString())
                .header("X-Station-Key", key)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build());
    }

    void revokeKey() {
        var api = Api.signedIn(manager);
        api.send(api.request("stations/" + station + "/keys/current").DELETE().build())
                .expect(204);
    }

    @Override
    public void close() {
        seat.close();
        cable.close();
        var later = Api.signedIn(manager);
        assertThat(later.send(later.request("stations/" + station + "/keys/current")
                                .DELETE()
                                .build())
                        .status())
                .isIn(204, 404, 409);
    }
}
