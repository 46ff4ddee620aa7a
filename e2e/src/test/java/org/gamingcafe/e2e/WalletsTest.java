package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What can be done with a wallet over the API and in the console, and what is refused, each "no" with its own code. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("R10: refunds, holds, freezing, transfers, vouchers")
class WalletsTest {

    private static Desk desk;
    private static Api manager;
    private static Demo.Person anna;
    private static Demo.Person bert;

    @BeforeAll
    static void open() {
        desk = Desk.open();
        manager = Api.signedIn(TheCafe.demo().manager());
        anna = TheCafe.demo().freshMemberWhoSignsIn();
        bert = TheCafe.demo().freshMemberWhoSignsIn();
        desk.makeAvailable(anna.id(), 50_00);
        desk.makeAvailable(bert.id(), 0);
    }

    @AfterAll
    static void close() {
        desk.close();
        Books.areInOrder();
    }

    private static String of(Demo.Person member, String what) {
        return "wallets/" + member.id() + "/" + what;
    }

    private static String numberOf(Demo.Person member) {
        return (String) Books.rows("select number from member where account_id = ?", member.id())
                .getFirst()
                .getFirst();
    }

    @Test
    @Order(1)
    @DisplayName(
            "Amounts 0, negative, three decimals, 1e18, NaN, null, another currency: 400 at the field, nothing written")
    void an_amount_that_is_none_is_refused_by_every_act() {
        var before = Books.print();
        JsonValue[] wrongs = {
            Body.money("0.00"),
            Body.money("-1.00"),
            Body.money("1.001"),
            Body.money("1000000000000000000"),
            Body.money("NaN"),
            JsonValue.NULL,
            Body.of("amount", "1.00", "currency", "USD"),
            Body.of("amount", Json.createValue(1), "currency", "EUR"),
            Json.createValue("1.00")
        };
        for (var wrong : wrongs) {
            refusedAtAmount(desk.api(), of(anna, "debits"), Body.of("reason", "test"), wrong);
            refusedAtAmount(desk.api(), of(anna, "holds"), Body.of("purpose", "test"), wrong);
            refusedAtAmount(manager, of(anna, "adjustments"), Body.of("kind", "GOODWILL", "reason", "test"), wrong);
            refusedAtAmount(Api.signedIn(anna), of(anna, "transfers"), Body.of("to", numberOf(bert)), wrong);
        }
        var after = Books.print();
        after.remove("idempotency_key");
        before.remove("idempotency_key");
        assertThat(after).isEqualTo(before);
    }

    private static void refusedAtAmount(Api caller, String path, JsonObject rest, JsonValue amount) {
        var answer = caller.post(path, Body.with(rest, "amount", amount)).isProblem();
        assertThat(answer.status()).as("%s %s: %s", path, amount, answer.text()).isEqualTo(400);
        assertThat(answer.objects("errors"))
                .as("%s %s: %s", path, amount, answer.text())
                .anySatisfy(error -> assertThat(error.getString("field")).matches("amount.*|currency"));
    }

    @Test
    @Order(2)
    void unknown_accounts_have_no_wallet() {
        var nobody = UUID.randomUUID();
        for (var path : List.of("", "/transactions", "/statistics", "/status", "/holds", "/top-ups", "/bonuses")) {
            desk.api().get("wallets/" + nobody + path).expectProblem(404, "wallet.not-found");
        }
        desk.api()
                .post("wallets/" + nobody + "/holds", Body.of("amount", Body.money("1.00"), "purpose", "a"))
                .expectProblem(404, "wallet.not-found");
    }

    @Test
    @Order(3)
    void a_hold_is_captured_in_part_once() {
        var hold = desk.api()
                .post(of(anna, "holds"), Body.of("amount", Body.money("4.00"), "purpose", "headset"))
                .expect(201);
        assertThat(desk.available(anna.id())).isEqualTo(46_00);
        var capture = of(anna, "holds/" + hold.id() + "/capture");

        desk.api()
                .post(capture, Body.of("amount", Body.money("4.01"), "reason", "a"))
                .expectProblem(409, "wallet.capture-above-hold");
        desk.api()
                .post(capture, Body.of("amount", Body.money("1.00"), "reason", "scratched"))
                .expect(200);

        desk.api().post(capture, Body.of("reason", "again")).expectProblem(409, "ledger.hold-ended");
        desk.api()
                .post(of(anna, "holds/" + hold.id() + "/void"), Body.of("reason", "a"))
                .expectProblem(409, "ledger.hold-ended");
        assertThat(desk.available(anna.id())).isEqualTo(49_00);
    }

    @Test
    @Order(4)
    void a_top_up_goes_back_and_never_more_than_is_left() {
        var topUp = desk.topUp(bert.id(), "10.00").expectDone().at("transactionId");
        var key = UUID.randomUUID().toString();
        var body = refund(topUp, "4.00");

        var first = desk.api().post(of(bert, "refunds"), body, key).expect(200);
        var replay = desk.api().post(of(bert, "refunds"), body, key).expect(200);

        assertThat(first.cents("paidOut")).isEqualTo(4_00);
        assertThat(replay.text()).isEqualTo(first.text());
        desk.api().post(of(bert, "refunds"), refund(topUp, "5.00"), key).expectProblem(422, "idempotency.other-body");
        desk.api().post(of(bert, "refunds"), refund(topUp, "6.01")).expectProblem(409, "wallet.refund-above-rest");
        desk.api()
                .post(of(bert, "refunds"), refund(UUID.randomUUID().toString(), "1.00"))
                .expectProblem(404, "top-up.not-found");
        desk.api().post(of(bert, "refunds"), refund(topUp, "6.00")).expect(200);
        assertThat(desk.available(bert.id())).isZero();
        var dear = desk.topUp(bert.id(), "100.00").expectDone().at("transactionId");
        desk.api().post(of(bert, "refunds"), refund(dear, "50.00")).expectProblem(409, "wallet.needs-approval");
        var asked = desk.api()
                .post(
                        "wallet-approvals/refunds",
                        Body.of(
                                "accountId",
                                bert.id(),
                                "topUpId",
                                dear,
                                "amount",
                                Body.money("100.00"),
                                "reason",
                                "moves away"))
                .expect(200);
        put(manager, "wallet-approvals/" + asked.id() + "/decision", Body.of("granted", true))
                .expect(200);
        var consented = Body.with(refund(dear, "100.00"), "approvalId", Json.createValue(asked.at("id")));
        desk.api().post(of(bert, "refunds"), consented).expect(200);
        assertThat(desk.available(bert.id())).isZero();
    }

    private static JsonObject refund(String topUp, String amount) {
        return Body.of(
                "topUpId",
                topUp,
                "amount",
                Body.money(amount),
                "shiftId",
                desk.shift(),
                "reason",
                "changed their mind");
    }

    private static Answer put(Api caller, String path, JsonObject body) {
        return caller.send(caller.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString()))
                .build());
    }

    @Test
    @Order(5)
    void a_frozen_wallet_gives_nothing_until_it_is_released() {
        put(desk.api(), of(anna, "status"), Body.of("frozen", true, "reason", "a"))
                .expect(403);
        put(manager, of(anna, "status"), Body.of("frozen", true, "reason", "chargeback"))
                .expect(200);

        desk.debit(anna.id(), 1_00).expectProblem(409, "wallet.frozen");
        assertThat(Api.signedIn(anna).get(of(anna, "status")).expect(200).json().getBoolean("frozen"))
                .isTrue();
        put(manager, of(anna, "status"), Body.of("frozen", false, "reason", "sorted out"))
                .expect(200);

        desk.debit(anna.id(), 1_00).expectDone();
        assertThat(desk.available(anna.id())).isEqualTo(48_00);
    }

    @Test
    @Order(6)
    void members_send_each_other_money_when_both_want_it() {
        var sender = Api.signedIn(anna);
        var receiver = Api.signedIn(bert);
        var body = Body.of("to", numberOf(bert), "amount", Body.money("8.00"), "note", "pizza");
        var declined = sender.post(of(anna, "transfers"), body).expect(201);
        var offered = sender.post(of(anna, "transfers"), body).expect(201);
        assertThat(desk.available(anna.id())).isEqualTo(32_00);

        sender.post(of(anna, "transfers/" + offered.id() + "/accept")).expectProblem(404, "transfer.not-found");
        desk.api()
                .post(of(bert, "transfers/" + offered.id() + "/accept"))
                .expect(404)
                .isProblem();
        receiver.post(of(bert, "transfers/" + declined.id() + "/decline")).expect(200);
        receiver.post(of(bert, "transfers/" + offered.id() + "/accept")).expect(200);

        receiver.post(of(bert, "transfers/" + offered.id() + "/accept")).expectProblem(409, "transfer.closed");
        sender.post(of(anna, "transfers"), Body.with(body, "amount", Body.money("50.01")))
                .expectProblem(409, "transfer.above-limit");
        assertThat(desk.available(anna.id())).isEqualTo(40_00);
        assertThat(receiver.get("my-wallet").expect(200).cents("cash")).isEqualTo(8_00);
        assertThat(receiver.get("my-wallet/statistics?type=transfer")
                        .expect(200)
                        .cents("in"))
                .isEqualTo(8_00);
        assertThat(receiver.get("my-wallet/transactions?bucket=CASH&type=transfer")
                        .expect(200)
                        .items())
                .hasSize(1);
        receiver.get("my-wallet/transactions?from=yesterday").expect(400).isProblem();
    }

    @Test
    @Order(7)
    void a_code_is_shown_once_and_becomes_money_once() {
        var key = UUID.randomUUID().toString();
        var batch =
                Body.of("kind", "VOUCHER", "name", "Summer", "value", Body.money("5.00"), "pieces", 3, "daysValid", 30);
        desk.api().post("vouchers", batch).expect(403);
        var issued = manager.post("vouchers", batch, key).expect(201);
        assertThat(manager.post("vouchers", batch, key).expect(201).text()).isEqualTo(issued.text());
        var codes = issued.json().getJsonArray("codes");
        var member = Api.signedIn(bert);

        member.post("my-wallet/redemptions", Body.of("code", codes.getString(0)))
                .expect(200);

        member.post("my-wallet/redemptions", Body.of("code", codes.getString(0)))
                .expectProblem(409, "voucher.redeemed");
        member.post("my-wallet/redemptions", Body.of("code", "0000-0000-0000-0000"))
                .expectProblem(409, "voucher.unknown-code");
        desk.api()
                .post("vouchers/redemptions", Body.of("accountId", bert.id(), "code", codes.getString(1)))
                .expect(200);
        var left =
                manager.get("vouchers?state=ISSUED&search=Summer").expect(200).objects("items");
        assertThat(left).hasSize(1);
        manager.post("vouchers/" + left.getFirst().getString("id") + "/void", Body.of("reason", "misprinted"))
                .expect(200);
        member.post("my-wallet/redemptions", Body.of("code", codes.getString(2)))
                .expectProblem(409, "voucher.void");
        assertThat(desk.available(bert.id())).isEqualTo(18_00);
        Map.of("voucher", "code_hash", "idempotency_key", "result")
                .forEach((table, column) -> assertThat(Books.number(
                                "select count(*) from " + table + " where " + column + "::text like ?",
                                "%" + codes.getString(0) + "%"))
                        .isZero());
    }

    @Test
    @Order(8)
    void the_desk_freezes_and_puts_right_in_the_console() {
        var page = Console.of(TheCafe.demo().manager());
        Console.go(page, "/admin/member/member?id=" + anna.id());
        page.locator("#to-wallet").click();

        page.locator("#status-reason").fill("lost card");
        page.locator("#freeze").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#wallet .note-warn")).containsText("lost card");
        page.locator("#status-reason").fill("found again");
        page.locator("#release").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#wallet .note-warn")).hasCount(0);
        page.locator("#adjust-amount").fill("2.00");
        page.locator("#adjust-reason").fill("broken headset");
        page.locator("#adjust").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#adjust-form .note-good")).isVisible();

        assertThat(page.locator("#lines")).containsText("broken headset");
        assertThat(desk.available(anna.id())).isEqualTo(42_00);
        page.context().close();
    }

    @Test
    @Order(9)
    void codes_are_issued_and_redeemed_in_the_console() {
        var page = Console.of(TheCafe.demo().manager());
        Console.go(page, "/admin/wallet/vouchers");
        page.locator("#voucher-name").fill("Console");
        page.locator("#voucher-value").fill("3.00");
        page.locator("#voucher-pieces").fill("2");
        page.locator("#issue").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#codes code")).hasCount(2);
        var code = page.locator("#codes code").first().innerText();
        var file = page.waitForDownload(() -> page.locator("#download").click());
        assertThat(file.suggestedFilename()).isEqualTo("codes.csv");
        page.context().close();

        var own = Console.of(bert);
        Console.go(own, "/me/wallet");
        own.locator("#code").fill(code);
        own.locator("#redeem").click();

        assertThat(own.locator("#redeem-form .note-good")).isVisible();
        assertThat(desk.available(bert.id())).isEqualTo(21_00);
        own.context().close();
    }

    @Test
    @Order(10)
    void an_administrator_sees_that_venues_owe_each_other_nothing() {
        var page = Console.of(Neighbour.administratorOf(Neighbour.venue("Nexus West")));

        Console.go(page, "/admin/wallet/settlement");

        assertThat(page.locator("#settlement-form .quiet")).isVisible();
        page.locator("#show").click();
        assertThat(page.locator("#settlement-form .quiet")).isVisible();
        page.context().close();
    }

    @Test
    @Order(11)
    @DisplayName("G147: the timetable ends an offer whose time is over")
    void an_offer_that_nobody_accepts_ends() {
        var before = desk.available(anna.id());
        var offered = Api.signedIn(anna)
                .post(of(anna, "transfers"), Body.of("to", numberOf(bert), "amount", Body.money("1.00")))
                .expect(201);
        assertThat(desk.available(anna.id())).isEqualTo(before - 1_00);
        Books.change(
                "update wallet_transfer set expires_at = offered_at - interval '1 hour' where id = ?", offered.id());

        Books.change("update timetable set next_run = now() - interval '1 minute' where job = 'wallet-expiry'");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Books.number(
                                "select count(*) from wallet_transfer where id = ? and state = 'EXPIRED'", offered.id())
                        == 1);
        assertThat(desk.available(anna.id())).isEqualTo(before);
    }
}
