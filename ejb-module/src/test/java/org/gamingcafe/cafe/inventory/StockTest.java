package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.Money;

/** A venue with a keeper of its stock, and what a test about stock needs to say. */
abstract class StockTest extends CounterTest {

    final ProductService products = the(ProductService.class);
    final CategoryService categories = the(CategoryService.class);
    final SupplierService suppliers = the(SupplierService.class);
    final GoodsReceiptService goods = the(GoodsReceiptService.class);
    final StockService stock = the(StockService.class);
    final StockReportService reports = the(StockReportService.class);

    ProductCategory aCategory(String name) {
        return as(manager, () -> categories.add(venue, name, 0, aCommand()));
    }

    static ProductEdit edit(String name, String category, String sku) {
        return new ProductEdit(name, category, sku, null, null, null, 3, null, null, false);
    }

    /** The edit of what is shown, to be varied. */
    static ProductEdit editOf(ProductDetail detail) {
        var product = detail.product();
        return new ProductEdit(
                product.name(),
                product.category(),
                product.sku(),
                product.barcode(),
                detail.variantOf(),
                product.variant(),
                detail.lowBelow(),
                product.ageFrom(),
                detail.cost(),
                product.retired());
    }

    static NewPrice price(String amount) {
        return new NewPrice(euro(amount), 190_000, null);
    }

    ProductDetail sold(ProductEdit edit, String price) {
        return as(manager, () -> products.add(venue, edit, price(price), aCommand()));
    }

    SupplierView aSupplier(String name) {
        return as(manager, () -> suppliers.add(venue, new SupplierEdit(name, null, 3, false), aCommand()));
    }

    static NewGoodsReceipt.Line goods(ProductView product, int quantity, String unitCost, String expiresOn) {
        return new NewGoodsReceipt.Line(
                product.id(),
                quantity,
                euro(unitCost),
                null,
                expiresOn == null ? null : LocalDate.parse(expiresOn),
                null);
    }

    GoodsReceiptView received(SupplierView supplier, NewGoodsReceipt.Line... lines) {
        var wanted = new NewGoodsReceipt(venue, supplier.id(), "L-1", List.of(lines));
        return as(manager, () -> goods.receive(wanted, aCommand()));
    }

    StockAdjustment adjusted(ProductView product, MoveKind kind, int quantity) {
        var change = new StockChange(product.id(), kind, quantity, null, null);
        return as(manager, () -> stock.adjust(venue, List.of(change), "as seen", aCommand()));
    }

    List<Taken> take(ProductView product, int quantity) {
        return as(house(), () -> inTransaction(() -> sellOne(product, quantity, anId())));
    }

    /** As a sale does: goods leave, and the books say so in the same transaction. */
    List<Taken> sellOne(ProductView product, int quantity, UUID act) {
        var taken = inventory.take(venue, Map.of(product.id(), quantity), act);
        var cost = taken.getFirst().cost();
        booked("sale", Chart.COST_OF_GOODS, Chart.INVENTORY, cost);
        return taken;
    }

    void booked(String type, Chart debit, Chart credit, Money amount) {
        if (amount.isPositive()) {
            ledger.post(new Entry(
                    anId(),
                    venue,
                    type,
                    null,
                    null,
                    List.of(Leg.debit(debit, null, amount), Leg.credit(credit, null, amount))));
        }
    }

    long onHand(ProductView product) {
        return as(manager, () -> products.get(product.id())).product().stock();
    }

    /** I12, and the books beside it. */
    void assertThatStockAddsUp() {
        assertThatLotsAndMovesAddUp();
        assertThat(sum(Chart.INVENTORY).minor()).isEqualTo(number("""
                select coalesce(sum(l.remaining * l.unit_cost), 0) from lot l join product p on p.id = l.product_id
                where p.venue_id = ?""", venue));
        assertThat(imbalance()).isZero();
    }

    static void assertThatLotsAndMovesAddUp() {
        assertThat(sql("""
                select p.name from product p
                where p.on_hand <> coalesce((select sum(remaining) from lot where product_id = p.id), 0)
                   or p.on_hand <> coalesce((select sum(quantity) from stock_move where product_id = p.id), 0)
                   or p.on_hand < 0""")).isEmpty();
        assertThat(sql("""
                select l.id from lot l
                where l.remaining <> (select sum(quantity) from stock_move where lot_id = l.id)""")).isEmpty();
    }
}
