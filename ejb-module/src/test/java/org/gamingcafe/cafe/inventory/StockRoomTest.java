package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Goods come, go and come back; lots, moves and books say the same of it. */
class StockRoomTest extends StockTest {

    private static final MoveSearch ALL_MOVES = new MoveSearch(null, null, null);

    @Test
    @DisplayName("R08: goods from a supplier make lots, and are owed with their input tax (1400, 2200 against 2400)")
    void goods_that_come_are_owed() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var crisps = aProduct("Crisps", "1.80", 70_000);
        var supplier = aSupplier("Drinks & More");

        var receipt = received(
                supplier,
                goods(cola, 24, "0.80", "2027-09-01"),
                goods(crisps, 10, "0.65", null),
                goods(cola, 6, "0.75", null));

        assertThat(receipt.net()).isEqualTo(euro("30.20"));
        assertThat(receipt.tax()).isEqualTo(euro("4.97"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("30.20"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("-4.97"));
        assertThat(sum(Chart.SUPPLIER_PAYABLE)).isEqualTo(euro("35.17"));
        assertThat(receipt.lots()).extracting(LotView::remaining).containsExactlyInAnyOrder(24, 6, 10);
        assertThat(receipt.lots()).extracting(LotView::supplier).containsOnly("Drinks & More");
        assertThat(onHand(cola)).isEqualTo(30);
        assertThat(as(manager, () -> goods.get(receipt.id())).lots()).isEqualTo(receipt.lots());
        assertThat(as(manager, () -> goods.list(venue, PageRequest.FIRST)).items())
                .extracting(GoodsReceiptView::id)
                .containsExactly(receipt.id());
        assertThat(events(GoodsReceived.class)).hasSize(1);
        assertThatStockAddsUp();
    }

    @Test
    void goods_that_make_no_sense_are_refused_and_nothing_is_written() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var supplier = aSupplier("Drinks & More");
        var elsewhere = aVenue();
        var foreign = as(
                house(), () -> inventory.add(new NewProduct(elsewhere, "Foreign", "Drinks", "F", euro("1.00"), 0, 0)));

        assertRefused("inventory.quantity", () -> goods(cola, 0, "0.80", null));
        assertRefused("product.price", () -> goods(cola, 1, "-0.80", null));
        assertRefused("inventory.lines", () -> received(supplier));
        assertRefused("inventory.expires-on", () -> received(supplier, goods(cola, 1, "0.80", "2020-01-01")));
        assertRefused("inventory.expires-on", () -> received(supplier, goods(cola, 1, "0.80", "2999-01-01")));
        assertRefused(
                "product.not-found",
                () -> received(supplier, goods(cola, 1, "0.80", null), goods(foreign, 1, "0.80", null)));
        var dollars = new NewGoodsReceipt.Line(cola.id(), 1, Money.of("1.00", "USD"), null, null, null);
        assertRefused("money.other-currency", () -> received(supplier, dollars));
        var nobody = new NewGoodsReceipt(venue, anId(), null, List.of(goods(cola, 1, "0.80", null)));
        assertRefused("supplier.not-found", () -> as(manager, () -> goods.receive(nobody, aCommand())));

        assertThat(onHand(cola)).isZero();
        assertThat(as(manager, () -> goods.list(venue, PageRequest.FIRST)).items())
                .isEmpty();
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName(
            "R08: what is adjusted, used, broken or thrown away is booked where it belongs (5200, 5950, 5200, 5300)")
    void changes_by_hand_are_booked() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 20, "0.50", null);

        adjusted(cola, MoveKind.WASTE, 3);
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("1.50"));
        adjusted(cola, MoveKind.DAMAGE, 2);
        assertThat(sum(Chart.SHRINKAGE)).isEqualTo(euro("1.00"));
        adjusted(cola, MoveKind.STOCK_OUT, 1);
        assertThat(sum(Chart.PETTY_EXPENSE)).isEqualTo(euro("0.50"));
        adjusted(cola, MoveKind.ADJUSTMENT, -4);
        assertThat(sum(Chart.SHRINKAGE)).isEqualTo(euro("3.00"));
        var found = new StockChange(cola.id(), MoveKind.ADJUSTMENT, 5, null, euro("0.60"));
        var adjustment = as(manager, () -> stock.adjust(venue, List.of(found), "found behind the shelf", aCommand()));

        assertThat(adjustment.value()).isEqualTo(euro("3.00"));
        assertThat(sum(Chart.SHRINKAGE)).isEqualTo(euro("0.00"));
        assertThat(onHand(cola)).isEqualTo(15);
        assertThat(events(StockAdjusted.class))
                .hasSize(5)
                .last()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("found behind the shelf"));
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08: a bulk adjustment is one act: one entry, or nothing at all")
    void a_bulk_adjustment_is_all_or_nothing() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var mate = aProduct("Mate", "3.20", 190_000);
        inStock(cola, 5, "0.50", null);
        inStock(mate, 5, "0.90", null);
        var entries = count("journal_entry");

        assertRefused("inventory.out-of-stock", () -> bulk(waste(cola, 5), waste(mate, 6)));
        assertThat(onHand(cola)).isEqualTo(5);
        assertThat(count("journal_entry")).isEqualTo(entries);

        var done = bulk(waste(cola, 5), waste(mate, 2), waste(mate, 1));

        assertThat(done.value()).isEqualTo(euro("-5.20"));
        assertThat(onHand(cola)).isZero();
        assertThat(onHand(mate)).isEqualTo(2);
        assertThat(count("journal_entry")).isEqualTo(entries + 1);
        assertThatStockAddsUp();
    }

    private static StockChange waste(ProductView product, int quantity) {
        return new StockChange(product.id(), MoveKind.WASTE, quantity, null, null);
    }

    private StockAdjustment bulk(StockChange... changes) {
        return as(manager, () -> stock.adjust(venue, List.of(changes), "spoiled", aCommand()));
    }

    @Test
    void changes_that_make_no_sense_are_refused() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 5, "0.50", null);
        var other = aProduct("Mate", "2.50", 190_000);
        inStock(other, 5, "0.50", null);
        var lot = as(manager, () -> stock.lots(venue, new LotSearch(other.id(), true), PageRequest.FIRST))
                .items()
                .getFirst();

        assertRefused("inventory.kind", () -> new StockChange(cola.id(), MoveKind.SALE, 1, null, null));
        assertRefused("inventory.quantity", () -> waste(cola, 0));
        assertRefused("inventory.quantity", () -> waste(cola, -1));
        assertRefused("inventory.quantity", () -> new StockChange(cola.id(), MoveKind.ADJUSTMENT, 0, null, null));
        assertRefused("inventory.quantity", () -> waste(cola, Integer.MAX_VALUE));
        assertRefused("inventory.unit-cost", () -> new StockChange(cola.id(), MoveKind.WASTE, 1, null, euro("1.00")));
        assertRefused(
                "inventory.unit-cost", () -> bulk(new StockChange(cola.id(), MoveKind.ADJUSTMENT, 1, null, null)));
        assertRefused(
                "inventory.lot", () -> new StockChange(cola.id(), MoveKind.ADJUSTMENT, 1, lot.id(), euro("1.00")));
        assertRefused("inventory.lines", this::bulk);
        assertRefused("product.not-found", () -> bulk(new StockChange(anId(), MoveKind.WASTE, 1, null, null)));
        assertRefused(
                "inventory.out-of-stock", () -> bulk(new StockChange(cola.id(), MoveKind.WASTE, 1, lot.id(), null)));
        assertRefused(
                "wallet.reason",
                () -> as(manager, () -> stock.adjust(venue, List.of(waste(cola, 1)), " ", aCommand())));
        assertThat(onHand(cola)).isEqualTo(5);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08: what is thrown away can be of one lot, with the cost of that lot")
    void pieces_go_from_the_lot_that_is_named() {
        var milk = aProduct("Milk", "1.00", 70_000);
        inStock(milk, 5, "0.10", "2027-01-01");
        inStock(milk, 5, "0.90", "2027-02-01");
        var dear =
                as(manager, () -> stock.lots(venue, new LotSearch(milk.id(), true), PageRequest.FIRST)).items().stream()
                        .filter(lot -> lot.unitCost().equals(euro("0.90")))
                        .findFirst()
                        .orElseThrow();

        bulk(new StockChange(milk.id(), MoveKind.DAMAGE, 5, dear.id(), null));

        assertThat(sum(Chart.SHRINKAGE)).isEqualTo(euro("4.50"));
        assertThat(as(manager, () -> stock.lots(venue, new LotSearch(milk.id(), true), PageRequest.FIRST))
                        .items())
                .extracting(LotView::unitCost)
                .containsExactly(euro("0.10"));
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("I10, R08: what comes back goes to the lot it came from, never more than was taken")
    void what_comes_back_goes_to_its_lot() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 2, "0.50", "2027-01-01");
        inStock(cola, 5, "0.80", null);
        var sale = anId();
        as(house(), () -> inTransaction(() -> sellOne(cola, 4, sale)));

        var back = as(house(), () -> inTransaction(() -> returned(cola, 3, sale, false)));

        assertThat(back).as("two of the later lot, one of the first").isEqualTo(euro("2.10"));
        assertThat(onHand(cola)).isEqualTo(6);
        assertRefused("inventory.not-taken", () -> as(house(), () -> returned(cola, 2, sale, false)));
        assertRefused("inventory.not-taken", () -> as(house(), () -> returned(cola, 1, anId(), false)));
        assertRefused(
                "product.not-found",
                () -> as(house(), () -> inventory.putBack(aVenue(), Map.of(cola.id(), 1), sale, false)));
        var wasted = as(house(), () -> inTransaction(() -> returned(cola, 1, sale, true)));
        assertThat(wasted).isEqualTo(euro("0.50"));
        assertThat(onHand(cola)).isEqualTo(6);
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("0.50"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.00"));
        assertThat(as(manager, () -> stock.moves(venue, new MoveSearch(null, null, sale), PageRequest.FIRST))
                        .items())
                .extracting(MoveView::kind)
                .containsOnly(MoveKind.SALE, MoveKind.RETURN, MoveKind.WASTE);
        assertThatStockAddsUp();
    }

    private Money returned(ProductView product, int quantity, UUID sale, boolean isWaste) {
        var cost = inventory.putBack(venue, Map.of(product.id(), quantity), sale, isWaste);
        booked("refund", isWaste ? Chart.WASTE : Chart.INVENTORY, Chart.COST_OF_GOODS, cost);
        return cost;
    }

    @Test
    @DisplayName("I12: the database refuses stock that is not what lots and moves say, whoever writes it")
    void the_database_holds_the_sums() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 5, "0.50", null);
        take(cola, 1);
        var attacks = List.of(
                "update product set on_hand = on_hand + 1 where id = ?",
                "update product set on_hand = 0 where id = ?",
                "update lot set remaining = remaining + 1 where product_id = ?",
                "update lot set remaining = 0 where product_id = ?",
                "insert into lot (id, product_id, received_at, unit_cost, received, remaining) "
                        + "values (gen_random_uuid(), ?, now(), 0, 1, 1)",
                "insert into stock_move (id, product_id, lot_id, kind, quantity, reference, at) "
                        + "select gen_random_uuid(), product_id, id, 'SALE', -1, id, now() from lot where product_id = ?");

        for (var attack : attacks) {
            assertThatThrownBy(() -> asApplicationRole(attack, cola.id()))
                    .as(attack)
                    .isInstanceOfSatisfying(
                            SqlRefused.class, no -> assertThat(no.state()).isEqualTo("23514"));
        }
        for (var attack : List.of("update goods_receipt set net = 0", "delete from goods_receipt", "delete from lot")) {
            assertThatThrownBy(() -> asApplicationRole(attack))
                    .as(attack)
                    .isInstanceOfSatisfying(
                            SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
        }
        assertThatStockAddsUp();
    }

    @Test
    void moves_are_listed_by_product_kind_and_act_the_newest_first() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var mate = aProduct("Mate", "3.20", 190_000);
        inStock(cola, 5, "0.50", null);
        inStock(mate, 5, "0.90", null);
        var waste = adjusted(cola, MoveKind.WASTE, 2);
        take(cola, 1);

        assertThat(moves(ALL_MOVES)).hasSize(4).first().isEqualTo(MoveKind.SALE);
        assertThat(moves(new MoveSearch(mate.id(), null, null))).containsExactly(MoveKind.STOCK_IN);
        assertThat(moves(new MoveSearch(null, MoveKind.WASTE, null))).containsExactly(MoveKind.WASTE);
        assertThat(moves(new MoveSearch(null, null, waste.id()))).containsExactly(MoveKind.WASTE);
        var first = as(manager, () -> stock.moves(venue, ALL_MOVES, PageRequest.first(3)));
        assertThat(as(manager, () -> stock.moves(venue, ALL_MOVES, new PageRequest(3, first.next())))
                        .items())
                .hasSize(1);
        assertThat(as(manager, () -> stock.moves(venue, ALL_MOVES, PageRequest.FIRST))
                        .items())
                .extracting(MoveView::value)
                .containsExactly(euro("-0.50"), euro("-1.00"), euro("4.50"), euro("2.50"));
        assertThat(as(cashier, () -> stock.moves(venue, ALL_MOVES, PageRequest.FIRST))
                        .items())
                .extracting(MoveView::value)
                .containsOnlyNulls();
    }

    private List<MoveKind> moves(MoveSearch search) {
        return as(manager, () -> stock.moves(venue, search, PageRequest.FIRST)).items().stream()
                .map(MoveView::kind)
                .toList();
    }

    @Test
    void suppliers_are_kept() {
        var supplier = aSupplier("Drinks & More");

        assertRefused("supplier.taken", () -> aSupplier("DRINKS & MORE"));
        assertRefused("supplier.name", () -> new SupplierEdit(" ", null, 0, false));
        assertRefused("supplier.lead-days", () -> new SupplierEdit("A", null, 366, false));
        var edit = new SupplierEdit("Drinks only", "4711", 5, true);
        var changed = as(manager, () -> suppliers.change(supplier.id(), edit, supplier.version()));
        assertThat(changed.about()).isEqualTo(edit);
        assertThatThrownBy(() -> as(manager, () -> suppliers.change(supplier.id(), edit, supplier.version())))
                .isInstanceOf(StaleEdit.class);
        var other = aSupplier("Other");
        assertRefused(
                "supplier.taken",
                () -> as(
                        manager,
                        () -> suppliers.change(
                                other.id(), new SupplierEdit("drinks ONLY", null, 0, false), other.version())));
        assertThat(as(manager, () -> suppliers.list(venue)))
                .extracting(SupplierView::name)
                .containsExactly("Other", "Drinks only");
    }

    @Test
    void things_of_another_venue_do_not_exist() {
        var cola = aProduct("Cola", "2.50", 190_000);
        var supplier = aSupplier("Drinks & More");
        var receipt = received(supplier, goods(cola, 5, "0.50", null));
        var stranger = staff(aVenue(), Role.MANAGER);
        var more = new NewGoodsReceipt(venue, supplier.id(), null, List.of(goods(cola, 1, "0.50", null)));
        var day = LocalDate.of(2026, 3, 2);
        var acts = Map.<String, Runnable>of(
                "supplier", () -> suppliers.get(supplier.id()),
                "suppliers", () -> suppliers.list(venue),
                "receipt", () -> goods.get(receipt.id()),
                "receive", () -> goods.receive(more, aCommand()),
                "adjust", () -> stock.adjust(venue, List.of(waste(cola, 1)), "mine", aCommand()),
                "moves", () -> stock.moves(venue, ALL_MOVES, PageRequest.FIRST),
                "lots", () -> stock.lots(venue, new LotSearch(null, false), PageRequest.FIRST),
                "valuation", () -> reports.valuation(venue),
                "statistics", () -> reports.statistics(venue, day, day),
                "low", () -> reports.low(venue));

        acts.forEach((name, act) ->
                assertThatThrownBy(() -> as(stranger, act)).as(name).isInstanceOf(NotFound.class));
        assertThat(onHand(cola)).isEqualTo(5);
    }
}
