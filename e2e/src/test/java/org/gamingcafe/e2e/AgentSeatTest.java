package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Question;
import org.gamingcafe.agent.house.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R01, R02: people at a real agent sit down, pause, call, vanish")
class AgentSeatTest {

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());

    private static long sessions(UUID station) {
        return Books.number(
                "select count(*) from play_session where station_id = ? and state in ('ACTIVE', 'PAUSED')", station);
    }

    private String boundCard(Desk desk, UUID account) {
        var number = "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        desk.api().post("cards", Body.of("accountId", account, "card", number)).expect(201);
        return number;
    }

    @Test
    @DisplayName("A card that is tapped twice opens the seat once; tapped again after a pause it goes on")
    void a_card_tapped_twice() {
        var member = demo.freshMember();
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            desk.makeAvailable(member.id(), 20_00);
            var card = boundCard(desk, member.id());
            seat.desk().person().card("04FFFFFFFFFFFF");
            seat.soon(
                    "an unknown card is refused",
                    () -> seat.desk()
                            .lockScreen()
                            .filter(screen -> screen.form().problem() != null)
                            .isPresent());

            seat.desk().person().card(card);
            seat.desk().person().card(card);
            seat.opens();
            seat.desk().person().card(card);

            assertThat(sessions(seat.station)).isEqualTo(1);
            assertThat(seat.desk().bar().orElseThrow().player()).isNotBlank();
            seat.desk().person().pause();
            seat.soon("it is paused", () -> seat.isLocked(Why.PAUSED));
            seat.desk().person().card(card);
            seat.opens();
            assertThat(sessions(seat.station)).isEqualTo(1);
            seat.desk().person().end();
            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
            assertThat(sessions(seat.station)).isZero();
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("By name and password; the login session is over when the seat is taken")
    void by_password() {
        var member = demo.freshMemberWhoSignsIn();
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(demo.freshStation(), memory)) {
            desk.makeAvailable(member.id(), 20_00);
            seat.desk().person().signIn(member.username(), "not it");
            seat.soon(
                    "it is refused",
                    () -> seat.desk()
                            .lockScreen()
                            .filter(screen -> screen.form().problem() != null)
                            .isPresent());

            seat.desk().person().signIn(member.username(), member.password());

            seat.opens();
            assertThat(Api.signedIn(member).get("auth/sessions").expect(200).items())
                    .as("only the one that has asked just now")
                    .hasSize(1);
            seat.desk().person().callStaff();
            seat.soon("staff are called", () -> !seat.desk().notes().isEmpty());
            assertThat(desk.api().get("staff-calls").expect(200).text()).contains(seat.station.toString());
            seat.desk().person().end();
            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("T18: a guest walks away: the seat asks, and then ends; a program that is not allowed is closed and"
            + " reported")
    void who_walks_away_is_asked_and_ended() {
        var member = demo.freshMember();
        var station = demo.freshStation();
        var path = "station-groups/" + Tariff.of(station).group() + "/rules";
        var before = manager.get(path).expect(200);
        manager.put(path, rules("chess.exe", "CLOSE", 300, "END"), before.header("ETag"))
                .expect(200);
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(station, memory)) {
            desk.makeAvailable(member.id(), 20_00);
            var card = boundCard(desk, member.id());
            seat.desk().person().card(card);
            seat.opens();
            seat.desk().touch();
            seat.desk()
                    .start(new Running(
                            4_000_002, "miner.exe", 1, seat.clocks.timeOfDay().plusSeconds(1)));
            seat.soon("it is closed", () -> seat.desk().done().contains("close miner.exe"));
            seat.soon(
                    "it is reported",
                    () -> desk.api()
                            .get("stations/" + station + "/reports")
                            .text()
                            .contains("miner.exe"));

            seat.desk().leaveFor(Duration.ofSeconds(301));
            seat.soon(
                    "it asks", () -> seat.desk().asked().filter(Question::ends).isPresent());
            seat.desk().touch();
            seat.soon("it has heard", () -> seat.desk().asked().isEmpty());
            assertThat(sessions(station)).isEqualTo(1);
            seat.desk().leaveFor(Duration.ofSeconds(301));
            seat.soon("it asks again", () -> seat.desk().asked().isPresent());
            seat.clocks.pass(Duration.ofSeconds(61));

            seat.soon("it is free", () -> seat.isLocked(Why.FREE));
            assertThat(sessions(station)).isZero();
        } finally {
            manager.put(path, before.json(), manager.get(path).header("ETag")).expect(200);
        }
        Books.areInOrder();
    }

    private static JsonObject rules(String allowed, String onForeign, int idleSeconds, String onIdle) {
        var rules = Body.of("onForeign", onForeign, "idleSeconds", idleSeconds, "promptSeconds", 60, "onIdle", onIdle);
        return Body.with(
                rules, "allowed", Json.createArrayBuilder().add(allowed).build());
    }
}
