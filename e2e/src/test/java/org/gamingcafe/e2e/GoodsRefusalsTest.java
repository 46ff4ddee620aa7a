package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Goods that are not the venue's, and pictures of goods that are no pictures. */
@DisplayName("Bad input at the counter: goods of another venue and pictures that are none, nothing written")
class GoodsRefusalsTest {

    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    private static Desk desk;
    private static Api manager;
    private static UUID foreign;

    private final CounterRows rows = new CounterRows();

    @BeforeAll
    static void open() {
        foreign = aProductNextDoor();
        desk = Desk.openInAQuietHouse();
        manager = Api.signedIn(TheCafe.demo().manager());
    }

    @AfterAll
    static void close() {
        desk.close();
        Books.change("update product set retired = true where id = ?", foreign);
        Books.areInOrder();
    }

    @AfterEach
    void nothing_is_written() {
        rows.mustBeUnchanged();
    }

    /** On sale there, and in stock. */
    private static UUID aProductNextDoor() {
        var venue = Neighbour.venue("Next Counter");
        var admin = Api.signedIn(Neighbour.administratorOf(venue));
        admin.post("products/categories?venue=" + venue, Body.of("name", "Drinks", "position", 1))
                .expect(201);
        var about = Body.of(
                "name",
                "Foreign lemonade",
                "category",
                "Drinks",
                "sku",
                Neighbour.code(),
                "lowBelow",
                0,
                "retired",
                false);
        var id = admin.post(
                        "products?venue=" + venue,
                        Body.of("product", about, "price", Body.money("2.00"), "taxPpm", 190_000))
                .expect(201)
                .id();
        var there = Body.of("productId", id, "kind", "ADJUSTMENT", "quantity", 9, "unitCost", Body.money("0.50"));
        admin.post("inventory/adjust?venue=" + venue, Body.with(there, "reason", Json.createValue("opening")))
                .expect(200);
        return id;
    }

    /** Answered like one that never was, word for word. */
    private static void isAbsent(Function<UUID, Answer> ask) {
        var real = ask.apply(foreign).expectProblem(404, "product.not-found");
        var never = ask.apply(UUID.randomUUID()).expectProblem(404, "product.not-found");
        assertThat(Body.without(real.json(), "requestId")).isEqualTo(Body.without(never.json(), "requestId"));
    }

    @Test
    void goods_of_another_venue_are_neither_sold_nor_ordered_nor_put_right_nor_pictured() {
        var paid = Body.list(Desk.paid("CASH", "2.00"));
        var waste = Body.of("kind", "WASTE", "quantity", 1, "reason", "spilt");
        var png = GoodsTest.png(60, 40, Color.BLUE);

        isAbsent(id -> rows.post(desk.api(), "sales", desk.saleBody(null, Body.list(Desk.line(id, 1)), paid)));
        isAbsent(id -> rows.post(desk.api(), "orders", Body.of("lines", Body.list(Desk.line(id, 1)), "send", true)));
        isAbsent(id ->
                rows.post(manager, "inventory/adjust", Body.with(waste, "productId", Json.createValue(id.toString()))));
        isAbsent(id -> pictured(id, PNG, png));
        isAbsent(id -> desk.api().get("products/" + id));
        assertThat(Desk.stock(foreign)).isEqualTo(9);
    }

    private static Answer pictured(UUID product, String type, byte[] content) {
        return manager.send(manager.request("products/" + product + "/image")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(content))
                .build());
    }

    @Test
    @DisplayName("What is no picture, half of one, or said to be another kind is neither shown nor kept as a file")
    void what_is_no_picture_is_not_kept() throws IOException {
        var product = Desk.product(0);
        var png = GoodsTest.png(60, 40, Color.BLUE);
        var words = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var promised = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'n', 'o'};
        var kept = files();

        pictured(product, PNG, words).expectProblem(400, "image.not-one");
        pictured(product, PNG, Arrays.copyOf(png, png.length / 2)).expectProblem(400, "image.not-one");
        pictured(product, JPEG, promised).expectProblem(400, "image.not-one");
        pictured(product, JPEG, png).expectProblem(400, "image.type");
        pictured(product, "application/pdf", words).expect(415).isProblem();

        assertThat(files()).isEqualTo(kept);
    }

    /** How many files the house keeps for whoever has brought them. */
    private static long files() throws IOException {
        var directory = TheCafe.run().resolve("files");
        if (!Files.exists(directory)) {
            return 0;
        }
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
