package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Acts of the stock room after which a page that was kept is true no more. */
class CatalogueChangesTest extends StockTest {

    private final ProductView cola = aProduct("Cola", "2.50", 0);

    private CataloguePage page(VenueId where, Caller who) {
        return as(who, () -> products.page(where, ProductSearch.ALL, PageRequest.FIRST));
    }

    private void assertThatItIsSeen(Runnable act) {
        var before = page(venue, cashier);

        act.run();

        assertThat(page(venue, cashier)).isNotEqualTo(before);
        assertThat(page(venue, cashier).tag()).isNotEqualTo(before.tag());
    }

    @Test
    @DisplayName("G121: a product that is changed or added by those who keep the stock is seen at once")
    void products_are_seen_at_once() {
        var shown = as(manager, () -> products.get(cola.id()));
        var renamed = edit("Kola", cola.category(), cola.sku());

        assertThatItIsSeen(() -> as(
                manager,
                () -> products.change(cola.id(), renamed, shown.product().version())));
        assertThatItIsSeen(() -> sold(edit("Crisps", cola.category(), "K"), "1.80"));
    }

    @Test
    @DisplayName("G121: what a count has put right is seen at once")
    void counts_are_seen_at_once() {
        var counts = the(StockCountService.class);
        inStock(cola, 20, "0.50", null);
        var count = as(manager, () -> counts.open(venue, null, aCommand())).id();
        as(cashier, () -> counts.enter(count, Map.of(cola.id(), 17), aCommand()));
        as(cashier, () -> counts.finish(count, aCommand()));
        var second = staff(venue, Role.MANAGER);

        assertThatItIsSeen(() -> as(second, () -> counts.book(count, aCommand())));
    }

    @Test
    @DisplayName("G121: what comes of an order is seen at once")
    void deliveries_are_seen_at_once() {
        var orders = the(PurchaseOrderService.class);
        var lines = List.of(new PurchaseOrderDraft.Line(cola.id(), 4, euro("0.80")));
        var draft = new PurchaseOrderDraft(aSupplier("Drinks & More").id(), null, lines);
        UUID order = as(manager, () -> orders.draft(venue, draft, aCommand())).id();
        as(manager, () -> orders.send(order, aCommand()));
        var come = new NewDelivery(null, List.of(new NewDelivery.Line(cola.id(), 4, null, null, null)));

        assertThatItIsSeen(() -> as(manager, () -> orders.receive(order, come, aCommand())));
    }

    @Test
    @DisplayName("G121: goods that go from one venue to another are seen in both at once")
    void transfers_are_seen_at_once() {
        var other = aVenue();
        as(house(), () -> inventory.add(new NewProduct(other, "Cola", "Drinks", cola.sku(), euro("9.00"), 0, 0)));
        inStock(cola, 20, "0.50", null);
        var rights = new HashMap<VenueId, Set<String>>(manager.permissions());
        rights.put(other, manager.permissions().get(venue));
        var both = new Caller(
                Caller.Kind.STAFF,
                manager.account(),
                rights,
                manager.session(),
                manager.factorAt(),
                manager.device(),
                manager.roles());
        var there = page(other, both);

        assertThatItIsSeen(() -> as(
                both,
                () -> the(StockTransferService.class)
                        .transfer(venue, other, Map.of(cola.id(), 5), "they ran out", aCommand())));

        assertThat(page(other, both)).isNotEqualTo(there);
    }
}
