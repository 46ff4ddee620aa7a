package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stations that speak over plain requests stop all at once, and speak again. */
@Tag("long")
@DisplayName(
        "T9: the power of the venue is cut: nobody pays for it, nobody loses the seat, nobody plays free beyond it")
class IncidentTest {

    private static final int SEATS = 6;
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(4);

    /** A minute of silence, and two looks of the house. */
    private static final Duration NOTICED = Duration.ofSeconds(120);

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());

    /** A seat with its program, which keeps a record of its own of when somebody could play. */
    private final class Seat {

        private final UUID station = demo.freshStation();
        private final UUID boot = UUID.randomUUID();
        private final String key =
                manager.post("stations/" + station + "/keys").expect(201).at("key");
        private UUID member;
        private UUID session;
        private Instant begun;
        private Instant lastHeard;
        private Instant heardAgain;

        void start(Desk desk) {
            member = demo.freshMember().id();
            desk.makeAvailable(member, 20_00);
            session = desk.startPlay(station, member).expect(201).id();
            begun = TheCafe.clock().now();
        }

        Answer beat() {
            var api = Api.nobody();
            var body = Body.of("boot", boot, "agent", "test 1.0", "idleSeconds", 1);
            var answer = api.send(api.json("stations/" + station + "/link/heartbeats", body.toString())
                    .header("X-Station-Key", key)
                    .build());
            lastHeard = TheCafe.clock().now();
            return answer.expect(200);
        }

        /** Its own record of what somebody could play. */
        long played(Instant end) {
            return Duration.between(begun, lastHeard)
                    .plus(Duration.between(heardAgain, end))
                    .toSeconds();
        }
    }

    private static void all(List<Seat> seats) {
        seats.forEach(Seat::beat);
    }

    private List<JsonObject> lasting() {
        return manager.get("incidents?open=true").expect(200).objects("items");
    }

    @Test
    @DisplayName("Six seats stop at once and come back after an hour and a half: every session settles to the cent")
    void a_power_cut_costs_nobody_anything() {
        var seats = new ArrayList<Seat>();
        var lost = UUID.randomUUID();
        try (var desk = Desk.open()) {
            for (var i = 0; i < SEATS; i++) {
                var seat = new Seat();
                seat.start(desk);
                seats.add(seat);
            }
            all(seats);
            TheCafe.clock().forward(Duration.ofMinutes(12));
            for (var i = 0; i < 6; i++) {
                all(seats);
                await().atMost(Duration.ofSeconds(90)).pollDelay(BETWEEN_BEATS).until(() -> true);
            }
            all(seats);
            assertThat(lasting()).isEmpty();

            await().pollInterval(Duration.ofSeconds(2))
                    .atMost(NOTICED)
                    .until(() -> !lasting().isEmpty());
            var incident = lasting().getFirst();
            lost = UUID.fromString(incident.getString("id"));
            assertThat(incident.getString("scope")).isEqualTo("SILENCE");
            assertThat(incident.getInt("lasting")).isGreaterThanOrEqualTo(SEATS);
            seats.forEach(seat -> assertThat(manager.get("play-sessions/" + seat.session)
                            .expect(200)
                            .instant("silentSince"))
                    .as("its last word")
                    .isBetween(seat.lastHeard.minusSeconds(5), seat.lastHeard.plusSeconds(1)));
            TheCafe.clock().forward(Duration.ofMinutes(90));
            await().atMost(Duration.ofSeconds(90))
                    .pollDelay(Duration.ofSeconds(25))
                    .until(() -> true);
            var again = desk.signedInAnew();
            seats.forEach(seat -> assertThat(again.play(seat.session).at("state"))
                    .as("nobody's session ends for silence")
                    .isEqualTo("ACTIVE"));
            var back = Api.signedIn(demo.manager());

            for (var seat : seats) {
                var before = seat.lastHeard;
                assertThat(seat.beat().json()).containsKey("lease");
                seat.heardAgain = seat.lastHeard;
                seat.lastHeard = before;
            }
            await().pollInterval(Duration.ofSeconds(2))
                    .atMost(NOTICED)
                    .until(() -> back.get("incidents?open=true")
                            .expect(200)
                            .objects("items")
                            .isEmpty());
            for (var seat : seats) {
                var ended = again.act(seat.session, "end").expect(200);
                mustBeRight(seat, ended);
            }
            mustBeTold(lost, seats);
        }
        var after = Api.signedIn(demo.manager());
        seats.forEach(seat -> after.send(after.request("stations/" + seat.station + "/keys/current")
                        .DELETE()
                        .build())
                .expect(204));
        Books.areInOrder();
    }

    /** The house's record is that of the seat, give or take the seconds that a request takes. */
    private static void mustBeRight(Seat seat, Answer ended) {
        var tariff = Tariff.of(seat.station);
        var rate = tariff.rateAt(seat.begun.atZone(tariff.zone()));
        var played = seat.played(ended.instant("endedAt"));
        var right = LongStream.rangeClosed(played - 3, played + 3)
                .map(seconds -> Tariff.cost(tariff.billable(seconds), rate))
                .boxed()
                .toList();
        assertThat(ended.cents("total")).as("%d seconds were played", played).isIn(right);
        var explained = Api.signedIn(TheCafe.demo().manager())
                .get("receipts/" + ended.at("receiptNumber") + "/explain")
                .expect(200);
        assertThat(explained.cents("rerun")).isEqualTo(ended.cents("total"));
    }

    private void mustBeTold(UUID incident, List<Seat> seats) {
        var detail = Api.signedIn(demo.admin()).get("incidents/" + incident).expect(200);
        assertThat(detail.json().getJsonObject("incident").getString("closedHow"))
                .isEqualTo("HEARD");
        assertThat(detail.cents("lost")).as("what it cost").isPositive();
        for (var seat : seats) {
            assertThat(detail.objects("affected").stream()
                            .filter(one -> one.getString("sessionId").equals(seat.session.toString())))
                    .as("one entry")
                    .hasSize(1);
        }
        var table = Api.signedIn(demo.admin()).get("incidents/" + incident + "?format=csv");
        assertThat(table.text().lines().count()).isGreaterThan(seats.size());
        Api.signedIn(demo.cashier()).get("incidents/" + incident).expect(200);
    }
}
