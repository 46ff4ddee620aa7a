package org.gamingcafe.e2e;

import java.awt.Color;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** What the pages about stock show in pictures: goods with pictures, one made of others, some past their date, some lost, some owed. */
record StockToLookAt(UUID kit, UUID supplier) {

    static StockToLookAt prepare() {
        var manager = Api.signedIn(TheCafe.demo().manager());
        var colours = List.of(new Color(0x2F7D5B), new Color(0xB4532A), new Color(0x3D5A98), new Color(0x8A3B6B));
        for (var i = 0; i < colours.size(); i++) {
            manager.send(manager.request("products/" + Desk.product(i) + "/image")
                            .header("Content-Type", "image/png")
                            .PUT(BodyPublishers.ofByteArray(GoodsTest.png(800, 600, colours.get(i))))
                            .build())
                    .expect(200);
        }
        var supplier = manager.post(
                        "suppliers",
                        Body.of("name", "Kiosk & Co " + UUID.randomUUID(), "leadDays", 3, "retired", false))
                .expect(201)
                .id();
        var goods = Desk.product(3);
        var line = Body.of("productId", goods, "quantity", 12, "unitCost", Body.money("0.70"));
        for (var i = 0; i < 2; i++) {
            manager.post("inventory/goods-receipts", Body.of("supplierId", supplier, "lines", Body.list(line)))
                    .expect(201);
        }
        manager.post(
                        "suppliers/" + supplier + "/payments",
                        Body.of("amount", Body.money("5.00"), "reference", "Invoice 4711"))
                .expect(201);
        lose(manager, goods, "WASTE", 3, "spoiled");
        lose(manager, goods, "DAMAGE", 1, "dropped");
        lose(manager, Desk.product(2), "DAMAGE", 2, "dropped");
        Books.change("""
                update lot set expires_on = current_date - 2 where id = (
                    select id from lot where product_id = ? and remaining > 0 order by id desc limit 1)""", goods);
        return new StockToLookAt(kit(manager), supplier);
    }

    /** Other tests need not meet it. */
    static void putAway() {
        Books.change("update product set retired = true where sku like 'KIT%' and kit");
    }

    private static void lose(Api manager, UUID product, String kind, int quantity, String reason) {
        manager.post(
                        "inventory/adjust",
                        Body.of("productId", product, "kind", kind, "quantity", quantity, "reason", reason))
                .expect(200);
    }

    private static UUID kit(Api manager) {
        var category = (String) Books.rows("select category from product where not retired limit 1")
                .getFirst()
                .getFirst();
        var about = Body.of(
                "name",
                "Movie night",
                "category",
                category,
                "sku",
                "KIT" + System.nanoTime() % 1_000_000,
                "lowBelow",
                0,
                "retired",
                false);
        var kit = manager.post("products", Body.of("product", about, "price", Body.money("99.00"), "taxPpm", 190_000))
                .expect(201)
                .id();
        var parts = Body.list(
                Body.of("productId", Desk.product(0), "quantity", 2),
                Body.of("productId", Desk.product(2), "quantity", 1));
        manager.put(
                        "products/" + kit + "/parts",
                        Body.of("parts", parts),
                        manager.get("products/" + kit).expect(200).header("ETag"))
                .expect(200);
        return kit;
    }
}
