package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What no act with money takes: each "no" has its own status and code, and leaves neither a row nor a key behind. */
@DisplayName("Bad input with money: its own status and code, nothing written")
class MoneyRefusalsTest {

    /** A way to move money: who asks where, what else the body says, and whether no amount means all of it. */
    private record Act(Api caller, String path, JsonObject rest, String field, boolean mayLackAmount) {}

    /** An amount that is none, the code of the answer, that of the fault in it, and its place below the amount. */
    private record Wrong(JsonValue amount, String code, String fault, String place) {

        static Wrong written(JsonValue amount, String fault, String place) {
            return new Wrong(amount, "input.invalid", fault, place);
        }
    }

    private static final JsonObject REASON = Body.of("reason", "test");

    private static final List<Wrong> WRONGS = List.of(
            new Wrong(Body.money("0.00"), "money.not-positive", "money.not-positive", ""),
            new Wrong(Body.money("-1.00"), "money.not-positive", "money.not-positive", ""),
            new Wrong(Body.of("amount", "1.00", "currency", "USD"), "money.other-currency", "money.other-currency", ""),
            Wrong.written(Body.money("1.001"), "money.decimals", ".amount"),
            Wrong.written(Body.money("1e18"), "money.malformed", ".amount"),
            Wrong.written(Body.money("1000000000000000000"), "money.malformed", ".amount"),
            Wrong.written(Body.money("999999999999999.00"), "money.too-large", ".amount"),
            Wrong.written(Body.money("NaN"), "money.malformed", ".amount"),
            Wrong.written(Body.of("amount", "1.00", "currency", "EURO"), "money.currency", ".currency"),
            Wrong.written(Body.of("amount", 1, "currency", "EUR"), "field.no-text", ".amount"),
            Wrong.written(Json.createValue("1.00"), "field.no-money", ""),
            Wrong.written(JsonValue.NULL, "field.required", ""));

    private static Desk desk;
    private static Api manager;
    private static Api sender;
    private static Api poor;
    private static Demo.Person anna;
    private static Demo.Person bert;
    private static Demo.Person cold;
    private static String topUp;
    private static String coldTopUp;
    private static UUID pending;
    private static UUID captured;

    /** A look at all rows takes seconds; what nothing was written to looks the same before the next test. */
    private static Map<String, String> before;

    private final List<String> keys = new ArrayList<>();

    @BeforeAll
    static void open() {
        anna = TheCafe.demo().freshMemberWhoSignsIn();
        bert = TheCafe.demo().freshMemberWhoSignsIn();
        cold = TheCafe.demo().freshMemberWhoSignsIn();
        desk = Desk.openInAQuietHouse();
        manager = Api.signedIn(TheCafe.demo().manager());
        sender = Api.signedIn(anna);
        poor = Api.signedIn(cold);
        desk.makeAvailable(anna.id(), 20_00);
        topUp = desk.topUp(anna.id(), "10.00").expectDone().at("transactionId");
        pending = hold("4.00");
        captured = hold("2.00");
        desk.api()
                .post(of(anna, "holds/" + captured + "/capture"), Body.of("reason", "scratched"))
                .expectDone();
        coldTopUp = desk.topUp(cold.id(), "10.00").expectDone().at("transactionId");
        freeze(true);
        before = Books.print();
    }

    /** Whoever verifies the books after this test finds nothing frozen. */
    @AfterAll
    static void close() {
        try {
            freeze(false);
        } finally {
            desk.close();
        }
        Books.areInOrder();
    }

    private static UUID hold(String amount) {
        return desk.api()
                .post(of(anna, "holds"), Body.of("amount", Body.money(amount), "purpose", "headset"))
                .expectDone()
                .id();
    }

    private static void freeze(boolean isFrozen) {
        manager.put(of(cold, "status"), Body.of("frozen", isFrozen, "reason", "chargeback"))
                .expect(200);
    }

    @AfterEach
    void nothing_is_written() {
        assertThat(Books.print()).isEqualTo(before);
        assertThat(Books.number(
                        "select count(*) from idempotency_key where key = any (cast(? as text[]))",
                        "{" + String.join(",", keys) + "}"))
                .as("keys of refused commands that were kept")
                .isZero();
    }

    @Test
    @DisplayName("Amounts 0, negative, three decimals, 1e18, NaN, null, another currency: each its code at every act")
    void an_amount_that_is_none_is_refused_by_every_act_with_its_code() {
        for (var act : acts()) {
            for (var wrong : WRONGS) {
                if (!wrong.amount().equals(JsonValue.NULL) || !act.mayLackAmount()) {
                    assertRefused(act, wrong);
                }
            }
        }
    }

    private void assertRefused(Act act, Wrong wrong) {
        var answer = post(act.caller(), act.path(), Body.with(act.rest(), act.field(), wrong.amount()));
        var asked = act.path() + " with " + wrong.amount() + " answered " + answer.text();

        assertThat(answer.status()).as(asked).isEqualTo(400);
        assertThat(answer.isProblem().at("code")).as(asked).isEqualTo(wrong.code());
        assertThat(answer.objects("errors")).as(asked).singleElement().satisfies(fault -> {
            assertThat(fault.getString("code")).as(asked).isEqualTo(wrong.fault());
            assertThat(fault.getString("field")).as(asked).isIn(places(act, wrong));
        });
    }

    /** Who compares amounts before the wallet has looked at them speaks of the currency alone. */
    private static List<String> places(Act act, Wrong wrong) {
        return wrong.code().equals("money.other-currency")
                ? List.of(act.field(), "currency")
                : List.of(act.field() + wrong.place());
    }

    private static List<Act> acts() {
        return List.of(
                new Act(
                        desk.api(),
                        of(anna, "top-ups"),
                        Body.of("tender", "CASH", "shiftId", desk.shift()),
                        "amount",
                        false),
                new Act(desk.api(), of(anna, "debits"), REASON, "amount", false),
                new Act(desk.api(), of(anna, "holds"), Body.of("purpose", "test"), "amount", false),
                new Act(desk.api(), of(anna, "holds/" + pending + "/capture"), REASON, "amount", true),
                new Act(desk.api(), of(anna, "refunds"), refund(topUp), "amount", true),
                new Act(sender, of(anna, "transfers"), Body.of("to", numberOf(bert)), "amount", false),
                new Act(manager, of(anna, "adjustments"), adjustment("GOODWILL"), "amount", false),
                new Act(manager, of(anna, "adjustments"), adjustment("CORRECTION"), "amount", false),
                new Act(
                        manager,
                        "vouchers",
                        Body.of("kind", "VOUCHER", "name", "Autumn", "pieces", 1, "daysValid", 30),
                        "value",
                        false));
    }

    @Test
    void an_unknown_account_has_no_wallet_for_any_act() {
        var nobody = "wallets/" + UUID.randomUUID() + "/";
        var hold = nobody + "holds/" + pending;
        var transfer = amount(Body.of("to", numberOf(bert)));

        refused(404, "wallet.not-found", desk.api(), nobody + "top-ups", desk.topUpBody("5.00"));
        refused(404, "wallet.not-found", desk.api(), nobody + "debits", amount(REASON));
        refused(404, "wallet.not-found", desk.api(), nobody + "holds", amount(Body.of("purpose", "test")));
        refused(404, "wallet.not-found", desk.api(), hold + "/capture", REASON);
        refused(404, "wallet.not-found", desk.api(), hold + "/void", REASON);
        refused(404, "wallet.not-found", desk.api(), nobody + "refunds", amount(refund(topUp)));
        refused(404, "wallet.not-found", manager, nobody + "adjustments", amount(adjustment("GOODWILL")));
        refused(404, "wallet.not-found", sender, nobody + "transfers", transfer);
        refused(404, "member.not-found", sender, of(anna, "transfers"), amount(Body.of("to", "NOBODY")));
    }

    @Test
    void nothing_leaves_a_frozen_wallet_by_any_act() {
        var transfer = amount(Body.of("to", numberOf(bert)));

        refused(409, "wallet.frozen", desk.api(), of(cold, "debits"), amount(REASON));
        refused(409, "wallet.frozen", desk.api(), of(cold, "holds"), amount(Body.of("purpose", "test")));
        refused(409, "wallet.frozen", desk.api(), of(cold, "refunds"), amount(refund(coldTopUp)));
        refused(409, "wallet.frozen", manager, of(cold, "adjustments"), amount(adjustment("CORRECTION")));
        refused(409, "wallet.frozen", poor, of(cold, "transfers"), transfer);
    }

    @Test
    void a_captured_hold_is_neither_captured_nor_voided_again() {
        var ended = of(anna, "holds/" + captured);
        var open = of(anna, "holds/" + pending);
        var unknown = of(anna, "holds/" + UUID.randomUUID());
        var tooMuch = Body.with(REASON, "amount", Body.money("4.01"));

        refused(409, "ledger.hold-ended", desk.api(), ended + "/capture", REASON);
        refused(409, "ledger.hold-ended", desk.api(), ended + "/capture", amount(REASON));
        refused(409, "ledger.hold-ended", desk.api(), ended + "/void", REASON);
        refused(409, "wallet.capture-above-hold", desk.api(), open + "/capture", tooMuch);
        refused(404, "hold.not-found", desk.api(), unknown + "/capture", REASON);
        refused(404, "hold.not-found", desk.api(), unknown + "/void", REASON);
    }

    @Test
    void never_more_goes_back_or_away_than_there_is() {
        var aboveRest = Body.with(refund(topUp), "amount", Body.money("10.01"));
        var unknown = amount(refund(UUID.randomUUID().toString()));
        var tooMuch = Body.with(REASON, "amount", Body.money("900.00"));

        refused(409, "wallet.refund-above-rest", desk.api(), of(anna, "refunds"), aboveRest);
        refused(404, "top-up.not-found", desk.api(), of(anna, "refunds"), unknown);
        refused(409, "wallet.insufficient-funds", desk.api(), of(anna, "debits"), tooMuch);
    }

    @Test
    void a_key_that_was_used_takes_no_other_body() {
        var key = UUID.randomUUID().toString();
        var path = of(anna, "debits");
        desk.api().post(path, amount(REASON), key).expectDone();
        before = Books.print();

        var answer = desk.api().post(path, Body.with(REASON, "amount", Body.money("2.00")), key);

        answer.expectProblem(422, "idempotency.other-body");
    }

    private void refused(int status, String code, Api caller, String path, JsonObject body) {
        post(caller, path, body).expectProblem(status, code);
    }

    private Answer post(Api caller, String path, JsonObject body) {
        var key = UUID.randomUUID().toString();
        keys.add(key);
        return caller.post(path, body, key);
    }

    private static String of(Demo.Person member, String what) {
        return "wallets/" + member.id() + "/" + what;
    }

    private static String numberOf(Demo.Person member) {
        return (String) Books.rows("select number from member where account_id = ?", member.id())
                .getFirst()
                .getFirst();
    }

    private static JsonObject refund(String topUp) {
        return Body.of("topUpId", topUp, "shiftId", desk.shift(), "reason", "changed their mind");
    }

    private static JsonObject adjustment(String kind) {
        return Body.of("kind", kind, "reason", "test");
    }

    private static JsonObject amount(JsonObject rest) {
        return Body.with(rest, "amount", Body.money("1.00"));
    }
}
