package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A product from its first delivery over the counter to the waste, over HTTP, to the cent. */
@DisplayName("R08, I12: products and stock")
class StockJourneyTest {

    private static final int INVENTORY = 1400;
    private static final int PAYABLE = 2400;
    private static final int TAX = 2200;
    private static final int WASTE = 5300;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Api cashier = Api.signedIn(demo.cashier());
    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    /** Other tests take the cheapest products of the house; these are sold no more. */
    @AfterAll
    static void retire() {
        Books.change("update product set retired = true where category like 'Journey %'");
    }

    private JsonObject about(String sku) {
        return Body.of(
                "name",
                "Journey lemonade " + sku,
                "category",
                "Journey " + mark,
                "sku",
                sku,
                "lowBelow",
                6,
                "retired",
                false);
    }

    private JsonObject product(String sku, String price) {
        return Body.of("product", about(sku), "price", Body.money(price), "taxPpm", 190_000);
    }

    private Answer added() {
        manager.post("products/categories", Body.of("name", "Journey " + mark, "position", 9))
                .expect(201);
        return manager.post("products", product(mark, "42.00")).expect(201);
    }

    @Test
    void goods_come_are_sold_and_thrown_away_and_the_books_know() {
        var id = added().id();
        var supplier = manager.post("suppliers", Body.of("name", "Journey " + mark, "leadDays", 2, "retired", false))
                .expect(201)
                .id();
        var stock = Books.of(INVENTORY);
        var owed = Books.of(PAYABLE);
        var tax = Books.of(TAX);
        var key = UUID.randomUUID().toString();
        var goods = Body.of(
                "supplierId",
                supplier,
                "deliveryNote",
                "L " + mark,
                "lines",
                Body.list(
                        Body.of("productId", id, "quantity", 10, "unitCost", Body.money("8.00"), "batch", "B1"),
                        Body.of(
                                "productId",
                                id,
                                "quantity",
                                5,
                                "unitCost",
                                Body.money("9.00"),
                                "expiresOn",
                                "2049-01-01")));

        var receipt = manager.post("inventory/goods-receipts", goods, key).expect(201);
        assertThat(manager.post("inventory/goods-receipts", goods, key).text()).isEqualTo(receipt.text());
        assertThat(receipt.cents("net")).isEqualTo(125_00);
        assertThat(receipt.cents("tax")).isEqualTo(23_75);
        assertThat(Books.of(INVENTORY) - stock).isEqualTo(125_00);
        assertThat(Books.of(TAX) - tax).isEqualTo(23_75);
        assertThat(owed - Books.of(PAYABLE)).isEqualTo(148_75);

        try (var desk = Desk.open()) {
            desk.sell(null, Body.list(Desk.line(id, 6)), Body.list(Desk.paid("CASH", "252.00")))
                    .expectDone();
        }
        assertThat(Books.of(INVENTORY) - stock)
                .as("five of the lot that expires first, one of the other")
                .isEqualTo(125_00 - 45_00 - 8_00);
        var waste = Books.of(WASTE);
        var thrown = Body.of("productId", id, "kind", "WASTE", "quantity", 2, "reason", "spilled");
        manager.post("inventory/adjust", thrown).expect(200);
        assertThat(Books.of(WASTE) - waste).isEqualTo(16_00);
        manager.post("inventory/adjust", Body.with(thrown, "quantity", jakarta.json.Json.createValue(8)))
                .expectProblem(409, "inventory.out-of-stock");
        cashier.post("inventory/adjust", thrown).expect(403).isProblem();

        assertThat(manager.get("products/" + id).expect(200).number("stock")).isEqualTo(7);
        assertThat(manager.get("inventory/moves?product=" + id).expect(200).items())
                .hasSize(5);
        assertThat(manager.get("inventory/lots?open=true&product=" + id)
                        .expect(200)
                        .items())
                .hasSize(1);
        var worth = manager.get("inventory/valuation").expect(200);
        assertThat(worth.cents("cost")).isEqualTo(worth.cents("books"));
        Books.areInOrder();
    }

    @Test
    @DisplayName("G121, G124: a client keeps a page as long as nothing has changed; a sale is a change")
    void a_page_is_told_once() {
        var id = added().id();
        var list = "products?text=" + mark;
        var first = cashier.get(list).expect(200);
        assertThat(first.header("Cache-Control")).contains("private", "no-cache");
        var tag = first.header("ETag");

        unchanged(list, tag);
        manager.post("products/" + id + "/prices", Body.of("price", Body.money("43.00"), "taxPpm", 190_000))
                .expect(200);
        var second = asked(list, tag).expect(200);

        assertThat(second.header("ETag")).isNotEqualTo(tag);
        assertThat(second.text()).contains("43.00");
        unchanged(list, second.header("ETag"));
        var csv = cashier.get(list + "&format=csv").expect(200);
        assertThat(csv.header("Content-Type")).contains("text/csv");
        assertThat(csv.text()).contains("\"43.00\"").doesNotContain("8.00");
    }

    private Answer asked(String path, String tag) {
        return cashier.send(
                cashier.request(path).header("If-None-Match", tag).GET().build());
    }

    private void unchanged(String path, String tag) {
        var answer = asked(path, tag).expect(304);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void a_product_is_edited_by_who_has_seen_it_and_gets_a_price_for_later() {
        var id = added().id();
        var path = "products/" + id;
        var seen = manager.get(path).expect(200).header("ETag");
        var more = Body.with(about(mark), "barcode", jakarta.json.Json.createValue("4006381333931"));

        manager.put(path, more).expectProblem(428, "edit.if-match-missing");
        var edited = manager.put(path, more, seen).expect(200);
        manager.put(path, more, seen).expectProblem(412, "edit.stale");
        assertThat(edited.at("barcode")).isEqualTo("4006381333931");
        assertThat(cashier.get("products?text=4006381333931").expect(200).items())
                .hasSize(1);
        manager.put(
                        path,
                        Body.with(more, "barcode", jakarta.json.Json.createValue("4006381333930")),
                        edited.header("ETag"))
                .expectProblem(400, "product.barcode-digit");

        var later = Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var set = manager.post(
                        path + "/prices",
                        Body.of("price", Body.money("50.00"), "taxPpm", 190_000, "from", later.toString()))
                .expect(200);
        assertThat(set.cents("price")).isEqualTo(42_00);
        assertThat(Answer.cents(set.json().getJsonObject("nextPrice"), "price")).isEqualTo(50_00);
        assertThat(manager.get(path + "/prices").expect(200).items()).hasSize(2);
        manager.post("products", product(mark, "1.00")).expectProblem(409, "product.sku-taken");

        var gone = Body.with(about(mark), "retired", jakarta.json.JsonValue.TRUE);
        manager.put(path, gone, manager.get(path).header("ETag")).expect(200);
        assertThat(cashier.get("products?text=" + mark).expect(200).items()).isEmpty();
        assertThat(cashier.get("products?retired=true&text=" + mark).expect(200).items())
                .hasSize(1);
    }

    @Test
    void an_order_is_drafted_sent_and_comes_in_two_deliveries() {
        var id = added().id();
        var supplier = manager.post("suppliers", Body.of("name", "Ordered " + mark, "leadDays", 2, "retired", false))
                .expect(201)
                .id();
        var line = Body.of("productId", id, "quantity", 12, "unitCost", Body.money("8.00"));
        var draft = manager.post("inventory/purchase-orders", Body.of("supplierId", supplier, "lines", Body.list(line)))
                .expect(201);
        var order = "inventory/purchase-orders/" + draft.id();
        assertThat(draft.cents("total")).isEqualTo(96_00);
        var some = Body.of("lines", Body.list(Body.of("productId", id, "quantity", 5)));

        manager.post(order + "/receipts", some).expectProblem(409, "purchase-order.state");
        assertThat(manager.post(order + "/send").expect(200).at("state")).isEqualTo("SENT");
        assertThat(manager.post(order + "/receipts", some).expect(200).at("state"))
                .isEqualTo("PART_RECEIVED");
        var tooMany = Body.of("lines", Body.list(Body.of("productId", id, "quantity", 8)));
        manager.post(order + "/receipts", tooMany).expectProblem(409, "purchase-order.more-than-ordered");
        var rest = Body.of("lines", Body.list(Body.of("productId", id, "quantity", 7)));
        assertThat(manager.post(order + "/receipts", rest).expect(200).at("state"))
                .isEqualTo("RECEIVED");

        assertThat(manager.get("products/" + id).number("stock")).isEqualTo(12);
        manager.post(order + "/cancel", Body.of("reason", "too late")).expectProblem(409, "purchase-order.state");
        Books.areInOrder();
    }

    @Test
    @DisplayName("A count is blind, and is booked by somebody else")
    void a_count_is_blind_and_reviewed() {
        var id = added().id();
        var found = Body.of("productId", id, "kind", "ADJUSTMENT", "quantity", 9, "unitCost", Body.money("8.00"));
        manager.post("inventory/adjust", Body.with(found, "reason", jakarta.json.Json.createValue("opening")))
                .expect(200);
        var count = manager.post("inventory/counts", Body.of("category", "Journey " + mark))
                .expect(201);
        var path = "inventory/counts/" + count.id();
        manager.post("inventory/counts", Body.of("category", "Journey " + mark))
                .expectProblem(409, "stock-count.under-way");

        var entered = cashier.post(path + "/lines", Body.of("lines", Body.list(Body.of("productId", id, "counted", 7))))
                .expect(200);
        assertThat(entered.text()).contains("\"counted\":7").doesNotContain("expected");
        cashier.post(path + "/finish").expect(200);
        cashier.post(path + "/book").expect(403).isProblem();
        manager.post(path + "/book").expectProblem(409, "stock-count.own");
        manager.post(path + "/discard", Body.of("reason", "again")).expectProblem(409, "stock-count.own");
        assertThat(manager.get(path).expect(200).text())
                .as("who has begun it could count again")
                .doesNotContain("expected");
        var admin = Api.signedIn(demo.admin());
        assertThat(admin.get(path).expect(200).text())
                .contains("\"expected\":9", "\"difference\":-2", "\"leftOut\":false", "\"earlier\":[]");
        var booked = admin.post(path + "/book").expect(200);

        assertThat(booked.at("state")).isEqualTo("BOOKED");
        assertThat(manager.get("products/" + id).number("stock")).isEqualTo(7);
        Books.areInOrder();
    }
}
