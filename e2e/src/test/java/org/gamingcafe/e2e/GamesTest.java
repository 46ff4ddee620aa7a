package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.UUID;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.house.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R05: games at real agents, with a pool of licences")
class GamesTest {

    @TempDir
    Path memory;

    @TempDir
    Path other;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final String name = "rocket" + UUID.randomUUID().toString().substring(0, 8);
    private UUID game;

    private JsonObject body(int fromAge, Integer licences, UUID group) {
        var body = Body.of("title", name, "fromAge", fromAge, "program", name + ".exe", "licences", licences);
        return Body.with(
                Body.with(
                        body,
                        "groupIds",
                        Json.createArrayBuilder().add(group.toString()).build()),
                "stationIds",
                Body.list());
    }

    private UUID added(int fromAge, Integer licences, UUID station) {
        var added = manager.post(
                        "games", body(fromAge, licences, Tariff.of(station).group()))
                .expect(201);
        assertThat(added.header("Location")).endsWith("/games/" + added.id());
        game = added.id();
        return game;
    }

    private long taken() {
        return manager.get("games/" + game).expect(200).number("taken");
    }

    private UUID seated(Desk desk, SeatUnderTest seat) {
        var member = demo.freshMember();
        desk.makeAvailable(member.id(), 20_00);
        var session = desk.startPlay(seat.station, member.id()).expect(201).id();
        seat.opens();
        seat.soon(
                "it offers the game",
                () -> seat.desk().bar().stream()
                        .flatMap(bar -> bar.games().stream())
                        .anyMatch(one -> one.id().equals(game)));
        return session;
    }

    @AfterEach
    void out_of_the_catalogue() {
        if (game != null) {
            manager.post("games/" + game + "/retire").expect(200);
        }
    }

    @Test
    void two_seats_want_the_last_licence_and_the_second_gets_it_when_the_first_has_left() {
        var station = demo.freshStation();
        added(0, 1, station);
        try (var desk = Desk.open();
                var first = SeatUnderTest.at(station, memory);
                var second = SeatUnderTest.at(demo.freshStation(), other)) {
            seated(desk, first);
            var later = seated(desk, second);

            first.desk().person().launch(game);
            first.soon("it is started", () -> first.desk().done().contains("launch " + name + ".exe"));
            assertThat(taken()).isEqualTo(1);
            assertThat(desk.api().get("games/" + game + "/runs").expect(200).text())
                    .contains(first.station.toString());
            desk.api()
                    .post("games/" + game + "/runs", Body.of("stationId", second.station))
                    .expectProblem(409, "game.no-licence");
            desk.api()
                    .post(
                            "stations/" + second.station + "/commands",
                            Body.of("kind", "LAUNCH", "argument", name + ".exe"))
                    .expectProblem(409, "game.no-licence");
            second.desk().person().launch(game);
            second.soon("it is told why not", () -> !second.desk().notes().isEmpty());
            assertThat(second.desk().done()).isEmpty();

            first.desk().person().end();
            first.soon("it is free", () -> first.isLocked(Why.FREE));
            first.soon("the game does not run on", () -> first.desk().done().contains("close " + name + ".exe"));
            assertThat(taken()).isZero();
            var key = UUID.randomUUID().toString();
            var wanted = Body.of("stationId", second.station);
            var run = desk.api().post("games/" + game + "/runs", wanted, key).expect(201);
            assertThat(desk.api()
                            .post("games/" + game + "/runs", wanted, key)
                            .expect(201)
                            .text())
                    .isEqualTo(run.text());
            second.soon("it is started", () -> second.desk().done().contains("launch " + name + ".exe"));
            second.desk()
                    .start(new Running(
                            4_000_003,
                            name + ".exe",
                            1,
                            second.clocks.timeOfDay().plusSeconds(1)));
            desk.api()
                    .post("games/" + game + "/runs/close", Body.of("stationId", second.station))
                    .expect(200);
            second.soon("its licence is back", () -> taken() == 0);
            desk.act(later, "end").expect(200);
            second.locks();
        }
        Books.areInOrder();
    }

    @Test
    void a_game_is_edited_as_a_whole_and_only_as_it_was_seen() {
        var station = demo.freshStation();
        var id = added(6, 3, station);
        var seen = manager.get("games/" + id).expect(200);
        var wanted = body(12, 5, Tariff.of(station).group());

        manager.put("games/" + id, wanted).expectProblem(428, "edit.if-match-missing");
        manager.put("games/" + id, wanted, seen.header("ETag")).expect(200);
        manager.put("games/" + id, wanted, seen.header("ETag")).expectProblem(412, "edit.stale");

        assertThat(manager.get("games/" + id).number("fromAge")).isEqualTo(12);
        assertThat(manager.get("stations/" + station + "/games").expect(200).text())
                .contains(id.toString());
        manager.post("games", wanted).expectProblem(409, "game.taken");
        Api.signedIn(demo.cashier())
                .post("games/" + id + "/runs", Body.of("stationId", station))
                .expectProblem(409, "game.nobody-plays");
        assertThat(manager.get("games?size=100").expect(200).text()).contains(id.toString());
    }
}
