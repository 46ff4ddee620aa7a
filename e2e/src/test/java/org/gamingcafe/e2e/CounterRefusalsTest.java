package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a counter does not take: each "no" has its own status and code and names its field. */
@DisplayName("Bad input at the counter: its own status and code, nothing written")
class CounterRefusalsTest {

    /** An act with a quantity in its first line: who asks where, that line without it, and the body around it. */
    private record Act(Api caller, String path, JsonObject line, UnaryOperator<JsonObject> body) {}

    private static final Map<JsonValue, String> NO_QUANTITIES = Map.of(
            Json.createValue(-1),
            "field.too-small",
            Json.createValue(0),
            "field.too-small",
            Json.createValue(new BigDecimal("1.5")),
            "field.no-whole-number",
            Json.createValue(new BigDecimal("-0.5")),
            "field.no-whole-number",
            Json.createValue("1"),
            "field.no-whole-number",
            JsonValue.NULL,
            "field.required");

    private static Desk desk;
    private static Api manager;
    private static UUID product;
    private static long price;
    private static UUID sale;
    private static UUID closed;
    private static Map<String, String> before;

    private final CounterRows rows = new CounterRows();

    /** There are a shift that is over, and a sale whose only piece was given back. */
    @BeforeAll
    static void open() {
        try (var earlier = Desk.open()) {
            closed = earlier.shift();
        }
        desk = Desk.openInAQuietHouse();
        manager = Api.signedIn(TheCafe.demo().manager());
        product = Desk.product(0);
        price = Desk.price(product);
        sale = desk.sell(null, Body.list(Desk.line(product, 1)), Body.list(cash(price)))
                .expect(201)
                .id();
        desk.api().post("sales/" + sale + "/refunds", back(desk.shift(), 0)).expect(201);
        before = Books.print();
    }

    @AfterAll
    static void close() {
        try {
            assertThat(Books.print()).isEqualTo(before);
        } finally {
            desk.close();
        }
        Books.areInOrder();
    }

    @AfterEach
    void nothing_is_written() {
        rows.mustBeUnchanged();
    }

    private static JsonObject back(UUID shift, int line) {
        return backOf(shift, Body.of("number", line, "quantity", 1, "fate", "STOCK"));
    }

    private static JsonObject backOf(UUID shift, JsonObject line) {
        return Body.of("shiftId", shift, "lines", Body.list(line), "reason", "Wrong one");
    }

    private static JsonObject cash(long cents) {
        return Desk.paid("CASH", Body.euros(cents));
    }

    private static JsonObject card(long cents) {
        return Body.with(Desk.paid("CARD", Body.euros(cents)), "reference", Json.createValue("K0815"));
    }

    private static JsonObject sold(JsonObject line, JsonObject... payments) {
        return desk.saleBody(null, Body.list(line), Body.list(payments));
    }

    private Answer refused(int status, String code, String path, JsonObject body) {
        return rows.post(desk.api(), path, body).expectProblem(status, code);
    }

    private static void isAt(String field, Answer answer) {
        assertThat(answer.objects("errors"))
                .as(answer.text())
                .singleElement()
                .satisfies(fault -> assertThat(fault.getString("field")).isEqualTo(field));
    }

    @Test
    @DisplayName("Too little, too much by card, cash for what is paid already, nothing at all; amounts that are none")
    void payments_that_do_not_add_up_are_refused() {
        for (var payments : List.of(
                Body.list(),
                Body.list(cash(price - 1)),
                Body.list(card(price - 1)),
                Body.list(card(price + 1)),
                Body.list(card(price), cash(1_00)),
                Body.list(card(price / 2), cash(price - price / 2 - 1)))) {
            var body = desk.saleBody(null, Body.list(Desk.line(product, 1)), payments);
            isAt("payments", refused(400, "sale.payments-mismatch", "sales", body));
        }
        for (var amount : List.of("0.00", "-1.00")) {
            var body = sold(Desk.line(product, 1), Desk.paid("CASH", amount));
            isAt("payments[0].amount", refused(400, "money.not-positive", "sales", body));
        }
    }

    @Test
    @DisplayName("Quantities below one, in fractions, as text or missing: at sales, orders, refunds and deliveries")
    void a_quantity_that_is_none_is_refused_by_every_act_at_its_field() {
        for (var act : acts()) {
            NO_QUANTITIES.forEach((quantity, fault) -> {
                var body = act.body().apply(Body.with(act.line(), "quantity", quantity));
                var answer = rows.post(act.caller(), act.path(), body).expectProblem(400, "input.invalid");
                isAt("lines[0].quantity", answer);
                assertThat(answer.objects("errors").getFirst().getString("code"))
                        .as(answer.text())
                        .isEqualTo(fault);
            });
        }
    }

    private static List<Act> acts() {
        var goods = Body.of("productId", product);
        return List.of(
                new Act(desk.api(), "sales", goods, line -> sold(line, cash(50_00))),
                new Act(desk.api(), "orders", goods, line -> Body.of("lines", Body.list(line), "send", false)),
                new Act(
                        desk.api(),
                        "sales/" + sale + "/refunds",
                        Body.of("number", 0, "fate", "STOCK"),
                        line -> backOf(desk.shift(), line)),
                new Act(
                        manager,
                        "inventory/goods-receipts",
                        Body.with(goods, "unitCost", Body.money("1.00")),
                        line -> Body.of("supplierId", UUID.randomUUID(), "lines", Body.list(line))));
    }

    @Test
    void a_shift_that_is_closed_takes_and_gives_nothing() {
        var late = Body.with(sold(Desk.line(product, 1), cash(price)), "shiftId", Json.createValue(closed.toString()));
        var payIn = Body.of("kind", "PAY_IN", "amount", Body.money("5.00"), "reason", "Change");

        refused(409, "till.shift-closed", "sales", late);
        refused(409, "till.shift-closed", "sales/" + sale + "/refunds", back(closed, 0));
        refused(409, "till.shift-closed", "shifts/" + closed + "/movements", payIn);
        refused(409, "till.shift-closed", "shifts/" + closed + "/counts", Body.of("piles", Desk.piles("1.00")));
    }

    @Test
    @DisplayName("I10: what was given back is not given back again, nor a line or a sale that never was")
    void a_refunded_line_is_not_refunded_again() {
        var refunds = "sales/" + sale + "/refunds";

        isAt("lines", refused(409, "refund.above-rest", refunds, back(desk.shift(), 0)));
        isAt("lines[0].line", refused(400, "refund.line", refunds, back(desk.shift(), 1)));
        refused(404, "sale.not-found", "sales/" + UUID.randomUUID() + "/refunds", back(desk.shift(), 0));
    }
}
