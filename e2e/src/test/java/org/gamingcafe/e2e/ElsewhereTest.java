package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two venues of one house; the second is furnished over the API by its own administrator. */
@DisplayName("T26 over HTTP: a member tops up at home, plays next door, and gets the rest back at home")
class ElsewhereTest {

    private static final int PLAY = 4100;
    private static final int TAX = 2200;

    /** By the minute at 3.00 an hour, whatever the day. */
    private static final int CENTS_A_MINUTE = 5;

    private static final Demo demo = TheCafe.demo();
    private static UUID nextDoor;
    private static Demo.Person founder;
    private static UUID station;
    private static String key;

    @BeforeAll
    static void furnish_a_venue_next_door() {
        nextDoor = UUID.randomUUID();
        var code = "E" + nextDoor.toString().substring(0, 5).toUpperCase(Locale.ROOT);
        Books.change("""
                insert into venue (id, code, name, zone, currency, cut_over, language)
                select ?, ?, 'Next Door', zone, currency, cut_over, language from venue where id = ?""", nextDoor, code, demo.venue());
        founder = Newcomer.verified();
        Books.change("delete from account_role where account_id = ?", founder.id());
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", founder.id(), nextDoor);
        Books.change("update account set kind = 'STAFF', home_venue = ? where id = ?", nextDoor, founder.id());
        var admin = Api.signedIn(founder);
        var group = admin.post("station-groups?venue=" + nextDoor, Body.of("name", "PC"))
                .expect(201)
                .id();
        admin.post("stations", Body.of("groupId", group, "prefix", "ND", "count", 1))
                .expect(201);
        station = UUID.fromString(admin.get("stations?venue=" + nextDoor)
                .expect(200)
                .items()
                .getFirst()
                .asJsonObject()
                .getString("id"));
        key = admin.post("stations/" + station + "/keys").expect(201).at("key");
        beginTariff(admin, group);
    }

    private static void beginTariff(Api admin, UUID group) {
        var days = jakarta.json.Json.createArrayBuilder();
        for (var day : java.time.DayOfWeek.values()) {
            days.add(day.name());
        }
        var rule = Body.with(
                Body.of(
                        "groupId",
                        group,
                        "name",
                        "Always",
                        "from",
                        "00:00",
                        "until",
                        "00:00",
                        "perHour",
                        Body.money("3.00")),
                "days",
                days.build());
        var draft = admin.post(
                        "tariffs?venue=" + nextDoor,
                        Body.of(
                                "name",
                                "Next door",
                                "taxPpm",
                                190_000,
                                "roundingSeconds",
                                60,
                                "rules",
                                Body.list(rule)))
                .expect(201);
        var path = "tariffs/" + draft.id();
        admin.send(admin.request(path + "/begin-first")
                        .header("If-Match", admin.get(path).expect(200).header("ETag"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                        .build())
                .expect(200);
    }

    private static Answer atTheSeat(String act, JsonObject body) {
        var request = Api.nobody()
                .json("stations/" + station + "/link/" + act, body.toString())
                .header("X-Station-Key", key)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return Api.nobody().send(request.build());
    }

    private static JsonObject settlement(Api by, UUID venue) {
        var today = LocalDate.ofInstant(TheCafe.clock().now(), java.time.ZoneOffset.UTC);
        return by
                .get("settlements?venue=" + venue + "&first=" + today.minusDays(2) + "&last=" + today.plusDays(1))
                .expect(200)
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(line ->
                        line.getString("venueId").equals((venue.equals(nextDoor) ? demo.venue() : nextDoor).toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String amount(JsonObject of, String name) {
        return of.getJsonObject(name).getString("amount");
    }

    private static long earned(UUID venue) {
        return Books.number("""
                select coalesce(sum(p.credit - p.debit), 0) from posting p join ledger_account a on a.id = p.account_id
                where a.venue_id = ? and a.chart in (?, ?)""", venue, PLAY, TAX);
    }

    @Test
    @DisplayName("Each venue keeps what it earned, the wallet pays once, and the settlement says who owes whom")
    void top_up_here_play_there_refund_here() {
        var member = demo.freshMember();
        var card = "04" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        try (var desk = Desk.open()) {
            desk.api()
                    .post("cards", Body.of("accountId", member.id(), "card", card))
                    .expect(201);
            var before = desk.wallet(member.id()).cents("cash");
            var topUp = desk.topUp(member.id(), "9.00").expectDone();
            var atHome = earned(demo.venue());

            var sat = atTheSeat("sit-downs", Body.of("card", card)).expect(201);
            TheCafe.clock().forward(Duration.ofMinutes(40));
            atTheSeat("ends", Body.of("why", "PLAYER")).expect(200);

            var minutes = Tariff.divideUp(Books.number("""
                            select extract(epoch from ended_at - started_at)::bigint from play_session where id = ?""", UUID.fromString(sat.at("sessionId"))), 60);
            var fee = minutes * CENTS_A_MINUTE;
            assertThat(minutes).isBetween(40L, 42L);
            var home = desk.signedInAnew();
            assertThat(home.wallet(member.id()).cents("cash")).isEqualTo(before + 9_00 - fee);
            assertThat(home.wallet(member.id()).cents("held")).isZero();
            assertThat(earned(nextDoor)).isEqualTo(fee);
            assertThat(earned(demo.venue())).isEqualTo(atHome);
            assertThat(amount(settlement(Api.signedIn(founder), nextDoor), "balance"))
                    .isEqualTo(Body.euros(fee));
            assertThat(amount(settlement(Api.signedIn(demo.manager()), demo.venue()), "ours"))
                    .isEqualTo(Body.euros(fee));

            var rest = Body.euros(9_00 - fee);
            home.api()
                    .post(
                            "wallets/" + member.id() + "/refunds",
                            Body.of(
                                    "topUpId",
                                    topUp.at("transactionId"),
                                    "amount",
                                    Body.money(rest),
                                    "shiftId",
                                    home.shift(),
                                    "reason",
                                    "Moves away"))
                    .expect(200);
            assertThat(home.wallet(member.id()).cents("cash")).isEqualTo(before);
            assertThat(earned(nextDoor)).isEqualTo(fee);
        }
        Books.areInOrder();
    }
}
