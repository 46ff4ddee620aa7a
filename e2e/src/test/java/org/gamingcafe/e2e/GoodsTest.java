package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pictures, kits, goods past their date and what suppliers are owed, over HTTP. */
@DisplayName("R08, R15, I10, I12: goods with pictures, made of others, past their date, owed")
class GoodsTest {

    private static final int INVENTORY = 1400;
    private static final int BANK = 1120;
    private static final int PAYABLE = 2400;
    private static final int WASTE = 5300;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ELEVEN_MILLION = 11 * 1024 * 1024;

    private final Demo demo = TheCafe.demo();
    private final Api manager = Api.signedIn(demo.manager());
    private final Api cashier = Api.signedIn(demo.cashier());
    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** Other tests take the cheapest products of the house; these are sold no more. */
    @AfterAll
    static void retire() {
        Books.change("update product set retired = true where category like 'Goods %'");
    }

    private UUID product(String sku) {
        manager.post("products/categories", Body.of("name", "Goods " + mark, "position", 9));
        var about = Body.of(
                "name", "Goods " + sku, "category", "Goods " + mark, "sku", sku, "lowBelow", 0, "retired", false);
        return manager.post("products", Body.of("product", about, "price", Body.money("12.00"), "taxPpm", 190_000))
                .expect(201)
                .id();
    }

    private UUID supplier() {
        var about = Body.with(
                Body.of("name", "Goods " + mark, "leadDays", 2, "retired", false),
                "email",
                Json.createValue("orders@goods.example"));
        var added = manager.post("suppliers", about).expect(201);
        assertThat(added.at("email")).isEqualTo("orders@goods.example");
        return added.id();
    }

    private Answer goods(UUID supplier, UUID product, int quantity, String cost) {
        var line = Body.of("productId", product, "quantity", quantity, "unitCost", Body.money(cost));
        return manager.post("inventory/goods-receipts", Body.of("supplierId", supplier, "lines", Body.list(line)))
                .expect(201);
    }

    private static Answer image(Api who, UUID product, String type, byte[] content) {
        return who.send(who.request("products/" + product + "/image")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(content))
                .build());
    }

    /** A can in front of a coloured wall. */
    static byte[] png(int width, int height, Color wall) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, wall.brighter(), width, height, wall.darker()));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        pen.fillRoundRect(width * 3 / 8, height / 6, width / 4, height * 2 / 3, width / 12, width / 12);
        pen.setColor(wall);
        pen.fillRect(width * 3 / 8, height * 2 / 5, width / 4, height / 5);
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("R15, G124: a picture is brought, shown in lists, and kept by clients for a year")
    void a_picture_is_brought_and_shown() throws IOException {
        var id = product(mark);

        var shown =
                image(manager, id, "image/png", png(2400, 1800, Color.ORANGE)).expect(200);

        assertThat(shown.at("image")).startsWith("/api/v1/images/");
        assertThat(cashier.get("products?text=" + mark).expect(200).text())
                .contains(shown.at("image"))
                .contains(shown.at("thumbnail"));
        var picture = Api.nobody().get(shown.at("image")).expect(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.header("Cache-Control")).contains("public", "max-age=31536000", "immutable");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var whole = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(whole.getWidth()).isEqualTo(1440);
        assertThat(whole.getHeight()).isEqualTo(1080);
        var nobody = Api.nobody();
        var again = nobody.send(nobody.request(shown.at("image"))
                .header("If-None-Match", picture.header("ETag"))
                .GET()
                .build());
        assertThat(again.expect(304).body()).isEmpty();
        manager.send(manager.request("products/" + id + "/image").DELETE().build())
                .expect(200);
        assertThat(cashier.get("products/" + id).expect(200).text()).doesNotContain("/images/");
    }

    @Test
    @DisplayName("G161: what is no picture, too large, or said to be something else is refused, and nothing is shown")
    void what_is_no_picture_is_refused() {
        var id = product(mark);
        var png = png(60, 40, Color.BLUE);
        var words = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        image(manager, id, "image/png", words).expectProblem(400, "image.not-one");
        image(manager, id, "image/jpeg", png).expectProblem(400, "image.type");
        assertThat(image(manager, id, "image/png", new byte[0]).isProblem().status())
                .isEqualTo(400);
        assertThat(image(manager, id, "image/svg+xml", words).isProblem().status())
                .isEqualTo(415);
        assertThat(image(manager, id, "image/png", new byte[ELEVEN_MILLION]).status())
                .isEqualTo(413);
        image(cashier, id, "image/png", png).expect(403).isProblem();
        for (var name : new String[] {"..%2F..%2Fsecrets", "%2Fetc%2Fpasswd", "..", "0".repeat(64)}) {
            assertThat(Api.nobody().get("images/" + name).isProblem().status())
                    .as(name)
                    .isBetween(400, 404);
        }

        assertThat(manager.get("products/" + id).expect(200).text()).doesNotContain("/images/");
    }

    @Test
    @DisplayName("R08, I10: a kit is sold as one line, its parts leave stock, and a refund brings them back")
    void a_kit_is_sold_and_comes_back() {
        var supplier = supplier();
        var cola = product(mark + "-C");
        var crisps = product(mark + "-S");
        var menu = product(mark + "-M");
        goods(supplier, cola, 10, "1.00");
        goods(supplier, crisps, 3, "2.00");
        var parts = Body.of(
                "parts",
                Body.list(Body.of("productId", cola, "quantity", 2), Body.of("productId", crisps, "quantity", 1)));
        var tag = manager.get("products/" + menu).expect(200).header("ETag");

        manager.put("products/" + menu + "/parts", parts).expectProblem(428, "edit.if-match-missing");
        manager.put("products/" + menu + "/parts", parts, tag).expect(200);
        manager.put("products/" + menu + "/parts", parts, tag).expectProblem(412, "edit.stale");
        var nested = Body.of("parts", Body.list(Body.of("productId", menu, "quantity", 1)));
        var other = product(mark + "-X");
        manager.put(
                        "products/" + other + "/parts",
                        nested,
                        manager.get("products/" + other).expect(200).header("ETag"))
                .expectProblem(400, "product.kit-parts");
        assertThat(cashier.get("products/" + menu).expect(200).number("sellable"))
                .isEqualTo(3);
        var stock = Books.of(INVENTORY);
        try (var desk = Desk.open()) {
            desk.sell(null, Body.list(Desk.line(menu, 4)), Body.list(Desk.paid("CASH", "48.00")))
                    .expectProblem(409, "inventory.out-of-stock");
            var sale = desk.sell(null, Body.list(Desk.line(menu, 2)), Body.list(Desk.paid("CASH", "24.00")))
                    .expect(201);
            assertThat(Books.of(INVENTORY) - stock).isEqualTo(-8_00);
            assertThat(Desk.stock(cola)).isEqualTo(6);
            assertThat(Desk.stock(crisps)).isEqualTo(1);
            var back = Body.of(
                    "shiftId",
                    desk.shift(),
                    "lines",
                    Body.list(Body.of("number", 0, "quantity", 1, "fate", "STOCK")),
                    "reason",
                    "one too many");
            var refund = desk.api().post("sales/" + sale.id() + "/refunds", back);
            assertThat(refund.status()).as(refund.text()).isIn(200, 201);
            desk.api()
                    .post(
                            "sales/" + sale.id() + "/refunds",
                            Body.with(back, "lines", Body.list(Body.of("number", 0, "quantity", 2, "fate", "STOCK"))))
                    .expectProblem(409, "refund.above-rest");
        }
        assertThat(Desk.stock(cola)).isEqualTo(8);
        assertThat(Desk.stock(crisps)).isEqualTo(2);
        Books.areInOrder();
    }

    @Test
    @DisplayName("R08: what is past its date is not sold, and is written off once")
    void what_is_past_its_date_is_written_off() {
        var supplier = supplier();
        var milk = product(mark);
        goods(supplier, milk, 4, "1.50");
        Books.change("update lot set expires_on = current_date - 3 where product_id = ?", milk);
        var waste = Books.of(WASTE);
        try (var desk = Desk.open()) {
            desk.sell(null, Body.list(Desk.line(milk, 1)), Body.list(Desk.paid("CASH", "12.00")))
                    .expectProblem(409, "inventory.past-date");
        }
        var reason = Body.of("reason", "past its date");
        var key = UUID.randomUUID().toString();

        var done = manager.post("inventory/expired/write-offs", reason, key).expect(200);
        var again = manager.post("inventory/expired/write-offs", reason, key).expect(200);

        assertThat(done.text()).contains(milk.toString()).isEqualTo(again.text());
        assertThat(Books.of(WASTE) - waste).isEqualTo(-done.cents("value"));
        assertThat(Desk.stock(milk)).isZero();
        manager.post("inventory/expired/write-offs", reason).expectProblem(409, "inventory.nothing-expired");
        var today = manager.get("inventory/shrinkage?from=2026-01-01&to=2026-12-31");
        assertThat(today.expect(200).text()).contains("WASTE");
        var csv = manager.get("inventory/moves?format=csv&kind=WASTE&product=" + milk)
                .expect(200);
        assertThat(csv.header("Content-Type")).contains("text/csv");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(manager.get("inventory/valuation?format=csv").expect(200).text())
                .contains("category")
                .contains("sku");
        Books.areInOrder();
    }

    @Test
    @DisplayName("R08: what nobody has written off by day the night writes off, and the books are in order")
    void the_night_writes_off_what_is_past_its_date() {
        var admin = Api.signedIn(demo.admin());
        var milk = product(mark);
        goods(supplier(), milk, 4, "1.50");
        Books.change("update lot set expires_on = current_date - 3 where product_id = ?", milk);
        var waste = Books.of(WASTE);

        await().atMost(LIMIT)
                .until(() -> admin.post(
                                        "jobs/expired-goods/executions",
                                        Body.of(),
                                        UUID.randomUUID().toString())
                                .status()
                        == 201);
        await().atMost(LIMIT).until(() -> Desk.stock(milk) == 0);

        assertThat(Books.of(WASTE) - waste).isGreaterThanOrEqualTo(6_00);
        assertThat(Books.rows("select kind from stock_move where product_id = ? and quantity < 0", milk)
                        .toString())
                .contains("WASTE");
        Books.areInOrder();
    }

    @Test
    @DisplayName("R08: what came is owed and paid; never more than is owed, and once for one key")
    void what_came_is_owed_and_paid() {
        var supplier = supplier();
        var cola = product(mark);
        goods(supplier, cola, 10, "1.00");
        var bank = Books.of(BANK);
        var payable = Books.of(PAYABLE);
        var path = "suppliers/" + supplier + "/payments";
        var key = UUID.randomUUID().toString();
        var part = Body.of("amount", Body.money("5.00"), "reference", "Invoice " + mark);

        manager.post(path, Body.of("amount", Body.money("11.91"))).expectProblem(409, "supplier.above-owed");
        var paid = manager.post(path, part, key).expect(201);
        assertThat(manager.post(path, part, key).text()).isEqualTo(paid.text());

        assertThat(paid.cents("owed")).isEqualTo(6_90);
        assertThat(Books.of(BANK) - bank).isEqualTo(-5_00);
        assertThat(Books.of(PAYABLE) - payable).isEqualTo(5_00);
        assertThat(manager.get(path).expect(200).items()).hasSize(1);
        assertThat(manager.get("suppliers/owed").expect(200).items().getValuesAs(JsonObject.class))
                .anySatisfy(debt -> assertThat(debt.getString("supplierId")).isEqualTo(supplier.toString()));
        Books.areInOrder();
    }
}
