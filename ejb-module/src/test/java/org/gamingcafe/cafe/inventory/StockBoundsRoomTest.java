package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is too large for the books is refused where it is written down, and codes mean what stands on the product. */
class StockBoundsRoomTest extends StockTest {

    private static final Money TOO_DEAR = new Money(Largest.PRICE + 1, "EUR");

    private final ProductView cola = aProduct("Cola", "2.50", 190_000);

    private static NewGoodsReceipt.Line line(UUID product, int quantity, Money unitCost) {
        return new NewGoodsReceipt.Line(product, quantity, unitCost, null, null, null);
    }

    @Test
    @DisplayName("Nothing costs more than a hundred million, wherever a price is written down")
    void prices_have_a_largest() {
        assertRefused("money.too-large", () -> new NewPrice(TOO_DEAR, 0, null));
        assertRefused(
                "money.too-large",
                () -> new ProductEdit("Cola", "Drinks", "C", null, null, null, 0, null, TOO_DEAR, false));
        assertRefused("money.too-large", () -> line(cola.id(), 1, TOO_DEAR));
        assertRefused("money.too-large", () -> new PurchaseOrderDraft.Line(cola.id(), 1, TOO_DEAR));
        assertRefused("money.too-large", () -> new StockChange(cola.id(), MoveKind.ADJUSTMENT, 1, null, TOO_DEAR));
        assertRefused("money.too-large", () -> Money.of("100000000000.01", "EUR"));
        assertThat(Money.of("100000000000.00", "EUR").minor()).isEqualTo(Money.LARGEST);
    }

    @Test
    @DisplayName("An act that is worth more than the largest amount is refused, not computed wrongly")
    void acts_have_a_largest_worth() {
        var supplier = aSupplier("Drinks & More");
        var dear = new Money(Largest.PRICE, "EUR");
        var change = new StockChange(cola.id(), MoveKind.ADJUSTMENT, ProductEdit.MOST_PIECES, null, dear);

        assertRefused("money.too-large", () -> received(supplier, line(cola.id(), ProductEdit.MOST_PIECES, dear)));
        assertRefused(
                "money.too-large", () -> as(manager, () -> stock.adjust(venue, List.of(change), "found", aCommand())));
        assertRefused(
                "money.too-large",
                () -> new PurchaseOrderDraft(
                        supplier.id(),
                        null,
                        List.of(new PurchaseOrderDraft.Line(cola.id(), ProductEdit.MOST_PIECES, dear))));
        assertThat(onHand(cola)).isZero();
    }

    @Test
    @DisplayName("The valuation bears the dearest product in the largest number; more of it is refused")
    void the_valuation_bears_the_largest() {
        var gold = as(
                manager,
                () -> products.add(
                        venue,
                        edit("Gold", cola.category(), "G"),
                        new NewPrice(new Money(Largest.PRICE, "EUR"), 0, null),
                        aCommand()));
        for (var i = 0; i < 10; i++) {
            inStock(gold.product(), ProductEdit.MOST_PIECES, "0.00", null);
        }

        assertRefused("inventory.too-many", () -> inStock(gold.product(), 1, "0.00", null));

        var valuation = as(manager, () -> reports.valuation(venue));
        assertThat(valuation.retail().minor()).isEqualTo(10_000_000_000_000_000L);
        assertThat(valuation.pieces()).isEqualTo(10_000_000);
    }

    @Test
    @DisplayName("Of a supplier that is retired nothing is ordered or received; what was ordered before still comes")
    void retired_suppliers_bring_what_was_ordered() {
        var orders = the(PurchaseOrderService.class);
        var supplier = aSupplier("Drinks & More");
        var draft = new PurchaseOrderDraft(
                supplier.id(), null, List.of(new PurchaseOrderDraft.Line(cola.id(), 4, euro("0.80"))));
        var under = as(manager, () -> orders.draft(venue, draft, aCommand()));
        as(manager, () -> orders.send(under.id(), aCommand()));
        var late = as(manager, () -> orders.draft(venue, draft, aCommand()));
        as(
                manager,
                () -> suppliers.change(
                        supplier.id(), new SupplierEdit("Drinks & More", null, 3, true), supplier.version()));

        assertRefused("supplier.retired", () -> as(manager, () -> orders.draft(venue, draft, aCommand())));
        assertRefused("supplier.retired", () -> as(manager, () -> orders.send(late.id(), aCommand())));
        assertRefused("supplier.retired", () -> received(supplier, goods(cola, 1, "0.80", null)));
        var come = new NewDelivery(null, List.of(new NewDelivery.Line(cola.id(), 4, null, null, null)));
        as(manager, () -> orders.receive(under.id(), come, aCommand()));

        assertThat(onHand(cola)).isEqualTo(4);
    }

    @Test
    @DisplayName(
            "A code is the SKU to the letter, else a barcode, else a SKU in other letters if only one is written so")
    void codes_mean_one_product() {
        change("""
                insert into product (id, venue_id, name, category, sku, price, tax_ppm)
                select gen_random_uuid(), ?, 'A' || n, ?, '1' || n, 100, 0 from generate_series(0, 199) n""", venue, cola.category());
        var one = sold(edit("Zebra", cola.category(), "1"), "1.00").product().id();
        var small = sold(edit("Small", cola.category(), "a\"1,{}\\"), "1.00")
                .product()
                .id();
        var large = sold(edit("Large", cola.category(), "A\"1,{}\\"), "1.00")
                .product()
                .id();
        var coded = sold(
                        new ProductEdit("Coded", cola.category(), "X", "Zebra-1", null, null, 0, null, null, false),
                        "1.00")
                .product()
                .id();
        var codes = the(ProductCodeService.class);

        var found = as(
                manager,
                () -> codes.find(venue, List.of("1", "a\"1,{}\\", "A\"1,{}\\", "Zebra-1", "x", "zebra-1", "nowhere")));

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("1", one, "a\"1,{}\\", small, "A\"1,{}\\", large, "Zebra-1", coded, "x", coded));
        assertThat(statements(() -> as(manager, () -> codes.find(venue, List.of("1", "x", "10", "11")))))
                .isEqualTo(1);
        assertRefused("venue.not-found", () -> as(manager, () -> codes.find(aVenue(), List.of("1"))));
    }

    @Test
    void what_goods_usually_cost_is_told_where_it_is_known() {
        var dear = sold(
                        new ProductEdit(
                                "Dear", cola.category(), "DEAR", null, null, null, 0, null, euro("3.50"), false),
                        "9.00")
                .product()
                .id();
        var codes = the(ProductCodeService.class);

        assertThat(as(manager, () -> codes.costs(venue, List.of(dear, cola.id()))))
                .isEqualTo(Map.of(dear, euro("3.50")));
        assertRefused(
                "inventory.lines",
                () -> as(manager, () -> codes.costs(venue, java.util.Collections.nCopies(201, dear))));
    }

    @Test
    @DisplayName("A line that points at a product and a hand that moves it do not wait for each other")
    void foreign_keys_do_not_wait_for_stock() {
        inStock(cola, 5, "0.50", null);

        as(
                manager,
                () -> inTransaction(() -> {
                    the(Products.class).locked(cola.id()).orElseThrow();
                    change(
                            "set lock_timeout = '2s'; insert into price_version (id, product_id, begins_at, price, tax_ppm, set_at) "
                                    + "select gen_random_uuid(), id, now(), price, 0, now() from product where sku = '"
                                    + cola.sku() + "'; reset lock_timeout");
                }));

        assertThat(number("select count(*) from price_version where product_id = ?", cola.id()))
                .isEqualTo(2);
    }
}
