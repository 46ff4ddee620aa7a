package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A pass from its sale to its last minute, over HTTP, to the cent. */
@DisplayName("I13, I15: passes")
class PassesTest {

    private static final int PASSES = 2120;
    private static final int BREAKAGE = 4400;
    private static final int PLAY = 4100;
    private static final int TAX = 2200;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final UUID station = demo.freshStation();
    private final Tariff tariff = Tariff.of(station);

    static JsonObject product(UUID group, String name, String kind, long seconds, int days, String price) {
        var terms = Body.of(
                "name",
                name,
                "kind",
                kind,
                "seconds",
                seconds,
                "groups",
                Body.list(Body.of("groupId", group, "percent", 100)),
                "validity",
                Body.of("begins", "SALE", "length", days, "unit", "DAY"),
                "price",
                Body.money(price),
                "taxPpm",
                190_000);
        return Body.of("terms", terms, "sellable", true);
    }

    static JsonObject sale(UUID product, UUID account) {
        return Body.of("productId", product, "accountId", account, "tender", "WALLET");
    }

    @Test
    void a_pass_is_sold_played_explained_and_used_up() {
        TheCafe.clock().forwardTo(LocalTime.of(14, 0), tariff.zone(), day -> day.getDayOfWeek() == DayOfWeek.TUESDAY);
        var member = demo.freshMember();
        var owed = Books.of(PASSES);
        var earned = Books.of(PLAY) + Books.of(TAX);
        var hour = Api.signedIn(demo.manager())
                .post("pass-products", product(tariff.group(), "An hour", "MINUTES", 3_600, 30, "6.00"))
                .expect(201)
                .id();
        var desk = Desk.open();
        desk.makeAvailable(member.id(), 20_00);

        // sold once, however often the request is sent
        var key = UUID.randomUUID().toString();
        var sold = desk.api().post("passes", sale(hour, member.id()), key).expect(201);
        assertThat(desk.api().post("passes", sale(hour, member.id()), key).text())
                .isEqualTo(sold.text());
        var pass = "passes/" + sold.id();
        assertThat(owed - Books.of(PASSES)).isEqualTo(6_00);
        assertThat(Books.of(PLAY) + Books.of(TAX)).as("a sale is no revenue").isEqualTo(earned);
        assertThat(desk.available(member.id())).isEqualTo(14_00);

        // half an hour costs nothing, and no money is set aside
        var session = desk.startPlay(station, member.id()).expect(201).id();
        assertThat(desk.wallet(member.id()).cents("held")).isZero();
        assertThat(desk.api().get(pass).at("sessionId")).isEqualTo(session.toString());
        TheCafe.clock().forward(Duration.ofMinutes(30));
        desk = desk.signedInAnew();
        var ended = desk.act(session, "end").expect(200);
        assertThat(ended.cents("total")).isZero();
        var used = desk.api().get(pass).expect(200).number("usedSeconds");
        assertThat(used).isBetween(1_800L, 1_920L);
        assertThat(desk.api().get(pass).number("secondsLeft")).isEqualTo(3_600 - used);
        assertThat(owed - Books.of(PASSES)).isEqualTo(6_00 - 6_00 * used / 3_600);
        assertExplained(desk, ended, 0);

        // the rest of it, and ten minutes or so for money
        session = desk.startPlay(station, member.id()).expect(201).id();
        TheCafe.clock().forward(Duration.ofMinutes(40));
        desk = desk.signedInAnew();
        ended = desk.act(session, "end").expect(200);
        var played = ended.instant("endedAt").getEpochSecond()
                - ended.instant("startedAt").getEpochSecond();
        var paid = played - (3_600 - used);
        var fee = (paid + 59) / 60 * 5; // 3.00 an hour, for each minute that was begun
        assertThat(ended.cents("total")).isEqualTo(fee);
        assertThat(desk.available(member.id())).isEqualTo(14_00 - fee);
        assertThat(desk.api().get(pass).at("state")).isEqualTo("ENDED");
        assertThat(Books.of(PASSES)).isEqualTo(owed);
        assertThat(earned - Books.of(PLAY) - Books.of(TAX)).isEqualTo(6_00 + fee);
        assertExplained(desk, ended, fee);
        desk.close();
        Books.areInOrder();
    }

    private static void assertExplained(Desk desk, Answer ended, long total) {
        var explained = desk.api()
                .get("receipts/" + ended.at("receiptNumber") + "/explain")
                .expect(200);
        assertThat(explained.json().getBoolean("explained")).isTrue();
        assertThat(explained.cents("rerun")).isEqualTo(total);
    }

    @Test
    void what_is_not_used_in_time_is_breakage_and_an_abo_pauses_without_money() {
        var member = demo.freshMemberWhoSignsIn();
        var breakage = Books.of(BREAKAGE);
        var rest = manager.post("pass-products", product(tariff.group(), "A day", "MINUTES", 3_600, 1, "6.00"))
                .expect(201)
                .id();
        var abo = manager.post("pass-products", product(tariff.group(), "Every day", "SUBSCRIPTION", 3_600, 1, "4.00"))
                .expect(201)
                .id();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 12_00);
        }
        var own = Api.signedIn(member);
        own.post("passes/purchases", Body.of("productId", rest)).expect(201);
        own.post("passes/purchases", Body.of("productId", abo)).expect(201);
        own.post("passes/purchases", Body.of("productId", abo)).expectProblem(409, "wallet.insufficient-funds");

        TheCafe.clock().forward(Duration.ofDays(2));

        var again = Api.signedIn(member);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> states(again).equals(List.of("PAUSED", "ENDED")));
        assertThat(breakage - Books.of(BREAKAGE)).isEqualTo(6_00 + 4_00);
        var pass = again.get("passes").objects("items").getFirst().getString("id");
        again.post("passes/" + pass + "/resume").expectProblem(409, "wallet.insufficient-funds");
        again.post("passes/" + pass + "/cancel").expect(200);
        again.post("passes/" + pass + "/cancel").expectProblem(409, "pass.not-renewing");
        assertThat(states(again)).isEqualTo(List.of("ENDED", "ENDED"));
        Books.areInOrder();
    }

    @Test
    void a_pass_is_paid_back_once_to_what_has_paid_it() {
        var member = demo.freshMemberWhoSignsIn();
        var owed = Books.of(PASSES);
        var hour = manager.post("pass-products", product(tariff.group(), "An hour", "MINUTES", 3_600, 30, "6.00"))
                .expect(201)
                .id();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 6_00);
            var pass = "passes/"
                    + desk.api()
                            .post("passes", sale(hour, member.id()))
                            .expect(201)
                            .id();
            var why = Body.of("reason", "Moves to another town");
            desk.api().post(pass + "/refunds", why).expect(403);
            manager.post(pass + "/refunds", Body.of("reason", " ")).expect(400);
            manager.post(pass + "/refunds", Body.of("reason", "Cash", "shiftId", desk.shift()))
                    .expectProblem(409, "till.shift-of-another");
            assertThat(manager.get(pass + "/refunds").expect(200).cents("amount"))
                    .isEqualTo(6_00);
            var key = UUID.randomUUID().toString();

            var ended = manager.post(pass + "/refunds", why, key).expect(200);

            assertThat(ended.at("state")).isEqualTo("ENDED");
            assertThat(ended.cents("refunded")).isEqualTo(6_00);
            assertThat(manager.post(pass + "/refunds", why, key).text()).isEqualTo(ended.text());
            manager.post(pass + "/refunds", why).expectProblem(409, "pass.nothing-to-refund");
            manager.get(pass + "/refunds").expectProblem(409, "pass.nothing-to-refund");
            assertThat(desk.available(member.id())).isEqualTo(6_00);
            assertThat(Books.of(PASSES)).isEqualTo(owed);
        }
        var papers = Api.signedIn(member).get("receipts").expect(200).objects("items");
        assertThat(papers.getFirst().getString("kind")).isEqualTo("CREDIT_NOTE");
        assertThat(papers.getFirst().getJsonObject("total").getString("amount")).isEqualTo("-6.00");
        Books.areInOrder();
    }

    private static List<String> states(Api member) {
        return member.get("passes").expect(200).objects("items").stream()
                .map(pass -> pass.getString("state"))
                .toList();
    }

    @Test
    void a_product_is_edited_by_who_has_seen_it_and_what_was_sold_stays() {
        var body = product(tariff.group(), "Before", "MINUTES", 3_600, 30, "6.00");
        var made = manager.post("pass-products", body).expect(201);
        var path = "pass-products/" + made.id();
        var seen = manager.get(path).header("ETag");
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 6_00);
            var sold = desk.api().post("passes", sale(made.id(), member.id())).expect(201);
            var other =
                    Body.with(product(tariff.group(), "After", "MINUTES", 60, 30, "9.00"), "sellable", JsonValue.FALSE);

            manager.put(path, other).expectProblem(428, "edit.if-match-missing");
            manager.put(path, other, seen).expect(200);
            manager.put(path, other, seen).expectProblem(412, "edit.stale");

            assertThat(desk.api()
                            .get("passes/" + sold.id())
                            .json()
                            .getJsonObject("terms")
                            .getString("name"))
                    .isEqualTo("Before");
            desk.api().post("passes", sale(made.id(), member.id())).expectProblem(409, "pass-product.not-on-sale");
        }
        manager.post("pass-products", Body.with(body, "sellable", Json.createValue("perhaps")))
                .expect(400);
        manager.post("pass-products", product(tariff.group(), "Nothing", "MINUTES", 0, 30, "6.00"))
                .expectProblem(400, "pass.seconds");
        manager.post("pass-products", product(UUID.randomUUID(), "Nowhere", "MINUTES", 60, 30, "6.00"))
                .expectProblem(404, "station-group.not-found");
    }
}
