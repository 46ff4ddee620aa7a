package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole row goes dark at once and comes back an hour and a half later. */
@Tag("long")
@DisplayName("T9: the power of the venue is cut at real agents")
class AgentPowerCutTest {

    private static final int SEATS = 4;
    private static final Duration DARK = Duration.ofMinutes(90);
    private static final Duration NOTICED = Duration.ofSeconds(150);

    private static final long AT_FIRST = 30_00;

    /** A beat before the cut, and the way of a word after it. */
    private static final long SECONDS_APART = 12;

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();
    private final Map<SeatUnderTest, UUID> seats = new LinkedHashMap<>();

    @AfterEach
    void close() {
        seats.keySet().forEach(SeatUnderTest::close);
    }

    @Test
    @DisplayName("Nobody pays for the dark, nobody plays free, and everybody goes on where they sat")
    void the_dark_is_free_and_everybody_goes_on() {
        atAnHourOfOnePrice();
        try (var desk = Desk.open()) {
            for (var i = 0; i < SEATS; i++) {
                sitDown(desk, SeatUnderTest.at(demo.freshStation(), memory.resolve("seat-" + i)));
            }
            goBy(Duration.ofMinutes(12));
            seats.keySet().forEach(SeatUnderTest::opens);
            heardOf();

            seats.keySet().forEach(seat -> seat.seat().cutPower());
            await().atMost(NOTICED)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> lasting(desk.api()).stream().anyMatch(one -> one.getInt("lasting") >= SEATS));
            var incident = lasting(desk.api()).stream()
                    .filter(one -> one.getInt("lasting") >= SEATS)
                    .findFirst()
                    .orElseThrow();
            goBy(DARK);

            try (var later = desk.signedInAnew()) {
                seats.values()
                        .forEach(session ->
                                assertThat(later.play(session).at("state")).isEqualTo("ACTIVE"));
                seats.keySet().forEach(seat -> seat.seat().powerOn());
                seats.keySet().forEach(SeatUnderTest::opens);
                await().atMost(NOTICED)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> lasting(later.api()).isEmpty());
                seats.forEach((seat, session) -> {
                    isBilledAsItWasOpen(later, seat, session);
                    hasOneEntry(session, incident);
                });
            }
        }
        Books.areInOrder();
    }

    private void atAnHourOfOnePrice() {
        var zone = Tariff.of(demo.standardStations().getFirst()).zone();
        TheCafe.clock().forwardTo(LocalTime.of(14, 0), zone, any -> true);
    }

    private void sitDown(Desk desk, SeatUnderTest seat) {
        var member = demo.freshMember();
        desk.makeAvailable(member.id(), AT_FIRST);
        seats.put(seat, desk.startPlay(seat.station, member.id()).expect(201).id());
        seat.opens();
    }

    private void goBy(Duration time) {
        TheCafe.clock().forward(time);
        seats.keySet().forEach(seat -> {
            seat.clocks.pass(time);
            seat.desk().touch();
        });
    }

    /** The house writes down when it has heard of somebody every ten seconds. */
    private static void heardOf() {
        await().pollDelay(Duration.ofSeconds(20)).atMost(Duration.ofSeconds(60)).until(() -> true);
    }

    private static List<JsonObject> lasting(Api api) {
        return api.get("incidents?open=true").expect(200).objects("items");
    }

    private static void isBilledAsItWasOpen(Desk desk, SeatUnderTest seat, UUID session) {
        var ended = desk.act(session, "end").expect(200);
        seat.locks();
        var billed = seconds(session, "BILLABLE");
        assertThat(billed).as("billed, against what the seat has seen").isCloseTo(seat.open(), within(SECONDS_APART));
        assertThat(seconds(session, "OUTAGE")).isGreaterThan(DARK.toSeconds() - SECONDS_APART);
        costsWhatTheWallSays(desk, Tariff.of(seat.station), ended, billed);
    }

    private static void costsWhatTheWallSays(Desk desk, Tariff tariff, Answer ended, long billed) {
        var price = tariff.rateAt(ended.instant("startedAt").atZone(tariff.zone()));
        assertThat(tariff.rateAt(ended.instant("endedAt").atZone(tariff.zone())))
                .as("one price from first to last")
                .isEqualTo(price);
        var total = ended.cents("total");
        assertThat(total).isEqualTo(Tariff.cost(tariff.billable(billed), price)).isPositive();
        assertThat(desk.available(UUID.fromString(ended.at("accountId")))).isEqualTo(AT_FIRST - total);
    }

    /** In the books of the incident, and on the paper that the player gets. */
    private static void hasOneEntry(UUID session, JsonObject incident) {
        var reason = incident.getString("reason");
        assertThat(Books.rows("select incident_id, reason from play_outage where session_id = ?", session))
                .singleElement()
                .isEqualTo(List.of(UUID.fromString(incident.getString("id")), reason));
        assertThat(Books.number("""
                        select count(*) from receipt r, jsonb_array_elements(r.content -> 'lines') line
                        where r.source_id = ? and line ->> 'text' = ?""", session, reason)).isEqualTo(1);
    }

    private static long seconds(UUID session, String kind) {
        return Books.number(
                "select coalesce(sum(extract(epoch from until_at - from_at)), 0)::bigint from play_segment"
                        + " where session_id = ? and kind = ?",
                session,
                kind);
    }
}
