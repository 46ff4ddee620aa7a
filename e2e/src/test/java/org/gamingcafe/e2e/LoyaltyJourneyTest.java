package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Points from the first purchase to the last reward, over HTTP. */
@DisplayName("R09: points of a member")
class LoyaltyJourneyTest {

    private static final int PROMOTION = 5400;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Demo.Person member = demo.freshMemberWhoSignsIn();
    private final Api own = Api.signedIn(member);
    private final UUID drink = plenty();

    private Desk desk;

    /** Of what there is most, among what costs a euro or more. */
    private static UUID plenty() {
        return (UUID) Books.rows("select id from product where not retired and price between 100 and 500"
                        + " and age_from is null order by on_hand desc, id limit 1")
                .getFirst()
                .getFirst();
    }

    @BeforeEach
    void open() {
        desk = Desk.open("200.00");
    }

    @AfterEach
    void close() {
        desk.close();
        Books.areInOrder();
        assertThat(Books.rows("""
                        select a.owner from ledger_account a left join loyalty_lot l
                            on l.venue_id = a.venue_id and l.account_id = a.owner
                        where a.chart = 9200 group by a.id having a.posted <> coalesce(sum(l.remaining), 0)"""))
                .as("members whose points in the books are not those of their lots")
                .isEmpty();
    }

    private Answer points() {
        return own.get("loyalty/points/" + member.id()).expect(200);
    }

    private long balance() {
        return points().number("points");
    }

    private Answer buy(int pieces, String tender) {
        var price = Body.euros(pieces * Desk.price(drink));
        return desk.sell(member.id(), Body.list(Desk.line(drink, pieces)), Body.list(Desk.paid(tender, price)));
    }

    private void join() {
        own.postWithoutKey("loyalty/enrolments", account()).expect(200);
    }

    private JsonObject account() {
        return Body.of("accountId", member.id());
    }

    private void award(long many) {
        manager.post("loyalty/points/" + member.id() + "/awards", Body.of("points", many, "reason", "Thank you"))
                .expectDone();
    }

    private UUID reward(JsonObject what) {
        return manager.post("loyalty/rewards", what).expect(201).id();
    }

    private static JsonObject aReward(String kind, long cost) {
        return Body.of(
                "name",
                "Reward " + UUID.randomUUID(),
                "points",
                cost,
                "kind",
                kind,
                "validFrom",
                TheCafe.clock().now().minusSeconds(60).toString());
    }

    @Test
    @DisplayName("A member joins, buys, pays with points, gives it back; nothing is lost and nothing is left over")
    void from_purchase_to_payment_and_back() {
        var before = Books.of(PROMOTION);
        buy(2, "CASH").expect(201);
        assertThat(balance()).as("takes no part yet").isZero();
        join();
        var price = Desk.price(drink);
        var pieces = (int) (15_00 / price);
        var bought = buy(pieces, "CASH").expect(201);
        var earned = pieces * price / 100;
        assertThat(balance()).isEqualTo(earned);

        award(1_000);
        var tooFew = Body.list(Desk.paid("LOYALTY_POINTS", "0.99"), Desk.paid("CASH", "50.00"));
        desk.sell(member.id(), Body.list(Desk.line(drink, 3)), tooFew).expectProblem(409, "loyalty.below-minimum");
        var paid = buy(3, "LOYALTY_POINTS").expect(201);
        var left = balance();
        assertThat(Books.of(PROMOTION) - before).isEqualTo(3 * price);

        var line = Body.of("number", 0, "quantity", 3, "fate", "STOCK");
        var back = Body.of("shiftId", desk.shift(), "lines", Body.list(line), "reason", "Wrong ones");
        var refund = desk.api().post("sales/" + paid.id() + "/refunds", back).expect(201);
        assertThat(refund.text()).contains("LOYALTY_POINTS");
        assertThat(balance()).isEqualTo(left + 3 * price);

        var all = Body.of("number", 0, "quantity", pieces, "fate", "STOCK");
        var whole = Body.of("shiftId", desk.shift(), "lines", Body.list(all), "reason", "Wrong ones");
        desk.api().post("sales/" + bought.id() + "/refunds", whole).expect(201);
        assertThat(balance()).isEqualTo(left + 3 * price - earned);
        var lines =
                own.get("loyalty/points/" + member.id() + "/statement?size=3").expect(200);
        assertThat(lines.items()).hasSize(3);
        assertThat(lines.at("next")).isNotEmpty();
    }

    @Test
    @DisplayName("A reward is had once per key, by oneself where nobody hands it over, and cancelled by the desk")
    void rewards_are_had_and_cancelled() {
        join();
        award(500);
        var bonus = reward(Body.with(
                Body.with(aReward("BONUS", 200), "bonus", Body.money("2.00")), "bonusDays", Json.createValue(30)));
        var thing = reward(aReward("THING", 100));
        var ask = Body.of("rewardId", bonus, "accountId", member.id());
        var money = desk.available(member.id());
        var key = UUID.randomUUID().toString();

        var had = own.post("loyalty/redemptions", ask, key).expect(201);
        assertThat(own.post("loyalty/redemptions", ask, key).text()).isEqualTo(had.text());

        assertThat(balance()).isEqualTo(300);
        assertThat(desk.available(member.id())).isEqualTo(money + 2_00);
        var handed = Body.of("rewardId", thing, "accountId", member.id());
        own.post("loyalty/redemptions", handed).expectProblem(409, "reward.at-the-desk");
        desk.api().post("loyalty/redemptions", handed).expect(201);
        assertThat(balance()).isEqualTo(200);
        var cancel = "loyalty/redemptions/" + had.id() + "/cancel";
        own.post(cancel, Body.of("reason", "test")).expect(403);
        desk.api().post(cancel, Body.of("reason", "Wrong one")).expect(200);
        assertThat(balance()).isEqualTo(400);
        assertThat(desk.available(member.id())).isEqualTo(money);
        desk.api().post(cancel, Body.of("reason", "Wrong one")).expectProblem(409, "redemption.cancelled");
        assertThat(own.get("loyalty/redemptions?account=" + member.id())
                        .expect(200)
                        .items())
                .hasSize(2);
        manager.post("loyalty/rewards/" + thing + "/end").expect(200);
        manager.post("loyalty/rewards/" + bonus + "/end").expect(200);
    }

    @Test
    @DisplayName("The board shows who has chosen a name; the rules are edited by version; a bill is tried out")
    void board_rules_and_quote() {
        join();
        buy(5, "CASH").expect(201);
        var name = "Owl " + member.id().toString().substring(0, 8);
        assertThat(own.get("loyalty/leaderboard").expect(200).text()).doesNotContain(name);
        var place = "loyalty/enrolments/" + member.id() + "/board-name";
        own.postWithoutKey(place, Body.of("boardName", name)).expect(200);
        assertThat(own.get("loyalty/leaderboard").expect(200).text()).contains(name);
        assertThat(desk.api()
                        .get("loyalty/leaderboard?period=ALL_TIME")
                        .expect(200)
                        .text())
                .contains(name);
        own.postWithoutKey(place, Body.of()).expect(200);
        assertThat(own.get("loyalty/leaderboard").expect(200).text()).doesNotContain(name);

        var seen = manager.get("loyalty/programme").expect(200);
        var rules = seen.json();
        manager.put("loyalty/programme", rules).expectProblem(428, "edit.if-match-missing");
        var edited =
                manager.put("loyalty/programme", rules, seen.header("ETag")).expect(200);
        assertThat(edited.header("ETag")).isNotEqualTo(seen.header("ETag"));
        manager.put("loyalty/programme", rules, seen.header("ETag")).expectProblem(412, "edit.stale");

        var quote = desk.api().get("loyalty/programme/quote?amount=150.00").expect(200);
        assertThat(quote.number("points")).isEqualTo(175);
        assertThat(quote.cents("above")).isEqualTo(50_00);
    }

    @Test
    @DisplayName("What is left expires with the nightly job, and who leaves gives up the rest")
    void points_end() {
        join();
        award(300);
        var was = TheCafe.clock().now();
        var soon = was.plus(Duration.ofMinutes(1));
        assertThat(own.get("loyalty/points/" + member.id() + "/balance?at=" + soon)
                        .expect(200)
                        .number("points"))
                .isEqualTo(300);
        Books.change(
                "update loyalty_lot set earned_at = earned_at - interval '2 years', expires_at = ? where account_id = ?",
                java.sql.Timestamp.from(was.minusSeconds(5)),
                member.id());
        Books.change("update timetable set next_run = now() - interval '1 minute' where job = 'wallet-expiry'");
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> Books.number("select expired from loyalty_lot where account_id = ?", member.id()) == 300);
        assertThat(balance()).isZero();

        award(100);
        var left = own.send(own.request("loyalty/enrolments/" + member.id())
                        .DELETE()
                        .build())
                .expect(200);
        assertThat(left.number("points")).isZero();
        assertThat(left.json().containsKey("enrolledAt")).isFalse();
    }
}
