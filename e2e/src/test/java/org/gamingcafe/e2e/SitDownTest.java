package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R01, R02: people sit down at a seat by themselves: by card, by password, by the code on its screen")
class SitDownTest {

    /** One white dot. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Api cashier = Api.signedIn(demo.cashier());

    /** A seat with a program. */
    private record Seat(UUID station, String key, Api api) {

        /** Where what it asks for is counted: most tests come from an address that is on the allow-list. */
        Seat elsewhere() {
            return new Seat(station, key, Api.nobody().from("127.0.0.41"));
        }

        Answer post(String act, JsonObject body) {
            var request = api.json("stations/" + station + "/link/" + act, body.toString())
                    .header("X-Station-Key", key)
                    .header("Idempotency-Key", UUID.randomUUID().toString());
            return api.send(request.build());
        }

        JsonObject orders() {
            return api.send(api.request("stations/" + station + "/lease")
                            .header("X-Station-Key", key)
                            .GET()
                            .build())
                    .expect(200)
                    .json();
        }
    }

    private Seat aSeat() {
        var station = demo.freshStation();
        return new Seat(
                station,
                manager.post("stations/" + station + "/keys").expect(201).at("key"),
                Api.nobody());
    }

    private static String aCard() {
        return "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static JsonObject card(String number) {
        return Body.of("card", number);
    }

    @Test
    @DisplayName("A card is bound at the desk, opens a seat, and opens nothing once its owner has blocked it")
    void by_card() {
        var seat = aSeat();
        var member = demo.freshMemberWhoSignsIn();
        var number = aCard();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 10_00);
            seat.post("sit-downs", card(number)).expectProblem(403, "card.refused");
            var bound = cashier.post("cards", Body.of("accountId", member.id(), "card", number))
                    .expect(201);
            assertThat(bound.at("lastFour")).isEqualTo(number.substring(number.length() - 4));

            var first = seat.post("sit-downs", card(number)).expect(201);
            var again = seat.post("sit-downs", card(number)).expect(201);

            assertThat(again.at("sessionId")).isEqualTo(first.at("sessionId"));
            var shown = seat.orders().getJsonObject("seat");
            assertThat(shown.getString("player")).isEqualTo(first.at("player"));
            assertThat(shown.getString("currency")).isEqualTo(demo.currency());
            seat.post("ends", Body.of("why", "PLAYER")).expect(200);
            assertThat(seat.orders().containsKey("lease")).isFalse();

            var owner = Api.signedIn(member);
            owner.post("cards/" + bound.id() + "/status", Body.of("state", "BLOCKED"))
                    .expect(200);
            seat.post("sit-downs", card(number)).expectProblem(403, "card.refused");
            assertThat(Books.rows("select hash from card where id = ?", bound.id())
                            .toString())
                    .doesNotContain(number);
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("Who tries number after number is stopped at that seat, and at no other; cards that open do not count")
    void numbers_are_not_guessed() {
        var seat = aSeat().elsewhere();
        var member = demo.freshMember();
        var number = aCard();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 10_00);
            cashier.post("cards", Body.of("accountId", member.id(), "card", number))
                    .expect(201);
            for (int tries = 0; tries < 6; tries++) {
                seat.post("sit-downs", card(aCard())).expectProblem(403, "card.refused");
                seat.post("sit-downs", card(number)).expect(201);
            }
            for (int tries = 6; tries < 10; tries++) {
                seat.post("sit-downs", card(aCard())).expectProblem(403, "card.refused");
            }

            seat.post("sit-downs", card(aCard())).expectProblem(429, "limit.exceeded");
            seat.post("sit-downs", card(number)).expectProblem(429, "limit.exceeded");
            seat.post("ends", Body.of("why", "PLAYER")).expect(200);
            var elsewhere = aSeat().elsewhere();
            elsewhere.post("sit-downs", card(number)).expect(201);
            elsewhere.post("ends", Body.of("why", "PLAYER")).expect(200);
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("A seat that is booked opens for a card with the code of the seat, and for no other code")
    void by_the_code_of_a_booking() {
        var seat = aSeat();
        var host = demo.freshMember();
        var friend = demo.freshMember();
        var number = aCard();
        try (var desk = Desk.open()) {
            desk.makeAvailable(friend.id(), 10_00);
            cashier.post("cards", Body.of("accountId", friend.id(), "card", number))
                    .expect(201);
            var starts = TheCafe.clock().now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(2));
            var wanted = Body.of(
                    "accountId",
                    host.id(),
                    "groupId",
                    Tariff.of(seat.station()).group(),
                    "seats",
                    1,
                    "startsAt",
                    starts,
                    "minutes",
                    60);
            var ids = Json.createArrayBuilder().add(seat.station().toString()).build();
            var booked = cashier.post("reservations", Body.with(wanted, "stationIds", ids))
                    .expect(201);
            var code = booked.objects("seats").getFirst().getString("code");

            seat.post("sit-downs", card(number)).expectProblem(409, "reservation.seat-reserved");
            seat.post("sit-downs", Body.of("card", number, "code", "0000-0000"))
                    .expectProblem(409, "reservation.wrong-code");
            seat.post("sit-downs", Body.of("card", number, "code", "0".repeat(41)))
                    .expect(400);
            var sat = seat.post("sit-downs", Body.of("card", number, "code", code))
                    .expect(201);

            assertThat(cashier.get("play-sessions/" + sat.at("sessionId")).instant("plannedUntil"))
                    .isEqualTo(starts.plus(Duration.ofHours(1)));
            seat.post("ends", Body.of("why", "PLAYER")).expect(200);
            assertThat(cashier.get("reservations/" + booked.id()).at("state")).isEqualTo("COMPLETED");
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("By name and password: the token is the door's only, and one that counts no more opens nothing")
    void by_password() {
        var seat = aSeat();
        var member = demo.freshMemberWhoSignsIn();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 10_00);
            var login = Api.nobody().login(member).expect(200);
            var token = login.at("accessToken");

            var sat = seat.post("sit-downs", Body.of("accessToken", token)).expect(201);
            assertThat(seat.orders().getJsonObject("lease").getString("sessionId"))
                    .isEqualTo(sat.at("sessionId"));
            seat.post("pauses", Body.of("why", "IDLE")).expect(200);
            assertThat(seat.orders().getJsonObject("lease").getString("state")).isEqualTo("PAUSED");
            seat.post("ends", Body.of("why", "IDLE")).expect(200);

            Api.nobody().bearing(token).post("auth/logout").expect(204);
            seat.post("sit-downs", Body.of("accessToken", token)).expectProblem(401, "token.stale");
            seat.post("sit-downs", Body.of("accessToken", "no.token.atall")).expectProblem(401, "token.invalid");
            seat.post("sit-downs", Body.of("accessToken", token, "card", aCard()))
                    .expectProblem(400, "station.sit-down");
            seat.post("sit-downs", Body.of()).expectProblem(400, "station.sit-down");
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("By the code: the phone shows the seat and the price, and then the screen opens")
    void by_code() {
        var seat = aSeat();
        var member = demo.freshMemberWhoSignsIn();
        try (var desk = Desk.open();
                var page = Console.of(member)) {
            desk.makeAvailable(member.id(), 10_00);
            var code = seat.post("sign-in-codes", Body.of()).expect(201);
            var path = code.at("url").substring(code.at("url").indexOf("/me/"));

            Console.go(page, path + "&language=en");
            assertThat(page.locator("#my-seat-title")).containsText("Seat");
            page.locator("#sit-down").click();

            assertThat(page.locator("#my-seat-form")).containsText("The seat is yours");
            assertThat(seat.orders().containsKey("lease")).isTrue();
            Console.go(page, path + "&language=en");
            assertThat(page.locator("#my-seat-form")).containsText("unknown, used or over");
            seat.post("ends", Body.of("why", "PLAYER")).expect(200);
        }
        Books.areInOrder();
    }

    @Test
    @DisplayName("A seat calls for staff, reports, and shows its screen to managers only")
    void calls_reports_and_pictures() {
        var seat = aSeat();
        var call = seat.post("staff-calls", Body.of("text", "The headset is broken"))
                .expect(201);
        assertThat(cashier.get("staff-calls").expect(200).text()).contains("The headset is broken");
        cashier.post("staff-calls/" + call.id() + "/take").expect(200);
        cashier.post("staff-calls/" + call.id() + "/take").expectProblem(409, "staff-call.taken");

        seat.post("reports", Body.of("kind", "FOREIGN_PROCESS", "detail", "x.exe"))
                .expect(201);
        assertThat(cashier.get("stations/" + seat.station() + "/reports")
                        .expect(200)
                        .text())
                .contains("x.exe");

        var asked = cashier.post("stations/" + seat.station() + "/commands", Body.of("kind", "SCREENSHOT"))
                .expect(201);
        var picture = "commands/" + asked.id() + "/picture";
        send(seat, picture, "not a picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .expectProblem(400, "station.picture");
        send(seat, picture, PNG).expect(204);
        manager.get("stations/" + seat.station() + "/" + picture).expect(200);
        cashier.get("stations/" + seat.station() + "/" + picture).expect(403);
    }

    private static Answer send(Seat seat, String path, byte[] png) {
        var api = Api.nobody();
        return api.send(api.request("stations/" + seat.station() + "/link/" + path)
                .header("X-Station-Key", seat.key())
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(png))
                .build());
    }

    @Test
    @DisplayName("Another station's acts are not there")
    void only_at_its_own_seat() {
        var seat = aSeat();
        var other = new Seat(demo.freshStation(), seat.key(), Api.nobody());

        other.post("sit-downs", card(aCard())).expectProblem(404, "station.not-found");
        other.post("sign-in-codes", Body.of()).expectProblem(404, "station.not-found");
        other.post("ends", Body.of("why", "IDLE")).expectProblem(404, "station.not-found");
        other.post("staff-calls", Body.of()).expectProblem(404, "station.not-found");
    }
}
