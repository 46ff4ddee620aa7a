package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a cashier types wrong: the answer says which field and why, and nothing is written. */
@DisplayName("Bad input is refused with field and reason, and leaves no trace")
class RefusalsTest {

    private static Desk desk;
    private static Demo.Person member;
    private static UUID product;
    private static String price;

    private Map<String, String> before;

    @BeforeAll
    static void open() {
        desk = Desk.openInAQuietHouse();
        member = TheCafe.demo().freshMember();
        desk.makeAvailable(member.id(), 5_00);
        product = Desk.product(0);
        price = Body.euros(Desk.price(product));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void look() {
        before = Books.print();
    }

    @AfterEach
    void nothing_is_written() {
        assertThat(Books.print()).isEqualTo(before);
    }

    @Test
    void an_unknown_product_is_refused() {
        var body =
                desk.saleBody(null, Body.list(Desk.line(UUID.randomUUID(), 1)), Body.list(Desk.paid("CASH", "5.00")));

        var answer = desk.api().post("sales", body);

        answer.expectProblem(404, "product.not-found");
    }

    @Test
    void a_negative_quantity_is_refused_at_its_field() {
        var body = desk.saleBody(null, Body.list(Desk.line(product, -1)), Body.list(Desk.paid("CASH", price)));

        assertField(desk.api().post("sales", body), "lines[0].quantity");
    }

    @Test
    void an_unknown_tender_is_refused_at_its_field() {
        var body = desk.saleBody(null, Body.list(Desk.line(product, 1)), Body.list(Desk.paid("SHELLS", price)));

        assertField(desk.api().post("sales", body), "payments[0].tender");
    }

    @Test
    void payments_that_do_not_add_up_are_refused() {
        var tooLittle = desk.saleBody(null, Body.list(Desk.line(product, 1)), Body.list(Desk.paid("CASH", "0.01")));
        var twice = desk.saleBody(
                member.id(),
                Body.list(Desk.line(product, 1)),
                Body.list(Desk.paid("WALLET", price), Desk.paid("WALLET", price)));

        assertField(desk.api().post("sales", tooLittle), "payments");
        assertField(desk.api().post("sales", twice), "payments");
    }

    @Test
    void more_than_the_wallet_holds_is_refused() {
        desk.debit(member.id(), 5_01).expectProblem(409, "wallet.insufficient-funds");

        var poor = TheCafe.demo().members().getLast();
        var available = desk.available(poor.id());
        desk.debit(poor.id(), available + 1).expectProblem(409, "wallet.insufficient-funds");
    }

    @Test
    void play_without_money_is_refused() {
        var broke = Books.rows("""
                select a.owner from ledger_account a where a.chart = 2100 and a.posted - a.held = 0 and a.frozen_at is null
                    and not exists (select from pass p where p.account_id = a.owner)
                    and exists (select from account who where who.id = a.owner and who.status = 'ACTIVE') limit 1""");
        if (broke.isEmpty()) {
            return;
        }
        desk.startPlay(TheCafe.demo().stations().getLast(), (UUID)
                        broke.getFirst().getFirst())
                .expectProblem(409, "wallet.insufficient-funds");
    }

    @Test
    void an_unknown_station_and_member_are_refused() {
        desk.startPlay(UUID.randomUUID(), member.id()).expect(404).isProblem();
        desk.startPlay(TheCafe.demo().stations().getLast(), UUID.randomUUID())
                .expect(404)
                .isProblem();
    }

    @Test
    void a_command_without_a_key_is_refused() {
        var body = desk.topUpBody("5.00");

        assertField(desk.api().postWithoutKey("wallets/" + member.id() + "/top-ups", body), "Idempotency-Key");
    }

    @Test
    void money_that_is_no_money_is_refused_at_its_field() {
        assertAmount("0.00");
        assertAmount("-1.00");
        assertAmount("1.001");
        assertAmount("99999999999999999999");
        assertAmount("ten");
        var dollars = Body.with(desk.topUpBody("5.00"), "amount", Body.of("amount", "1.00", "currency", "USD"));
        desk.api().post(topUps(), dollars).isProblem();
        assertThat(desk.api().post(topUps(), dollars).status()).isIn(400, 409);
    }

    @Test
    void a_field_that_nobody_knows_is_refused_and_named() {
        JsonObject body = Body.with(desk.topUpBody("5.00"), "balance", Json.createValue("1000.00"));

        var answer = desk.api().post(topUps(), body).expect(400).isProblem();

        assertThat(answer.text()).contains("balance");
    }

    @Test
    void a_refusal_speaks_the_language_of_the_caller() {
        var request = desk.api()
                .json("wallets/" + member.id() + "/debits", debitOf("900.00").toString());

        var german = desk.api()
                .send(request.header("Idempotency-Key", "g1")
                        .header("Accept-Language", "de")
                        .build())
                .expectProblem(409, "wallet.insufficient-funds");
        var english = desk.api()
                .post("wallets/" + member.id() + "/debits", debitOf("900.00"))
                .expectProblem(409, "wallet.insufficient-funds");

        assertThat(german.at("detail")).isNotBlank().isNotEqualTo(english.at("detail"));
    }

    private static JsonObject debitOf(String amount) {
        return Body.of("amount", Body.money(amount), "reason", "test");
    }

    private static String topUps() {
        return "wallets/" + member.id() + "/top-ups";
    }

    private static void assertAmount(String amount) {
        var answer = desk.api().post(topUps(), desk.topUpBody(amount));
        assertThat(answer.expect(400).isProblem().text()).as(amount).contains("amount");
    }

    private static void assertField(Answer answer, String field) {
        answer.expect(400).isProblem();
        assertThat(answer.objects("errors")).as(answer.text()).anySatisfy(error -> {
            assertThat(error.getString("field")).isEqualTo(field);
            assertThat(error.getString("code")).isNotBlank();
            assertThat(error.getString("message")).isNotBlank();
        });
    }
}
