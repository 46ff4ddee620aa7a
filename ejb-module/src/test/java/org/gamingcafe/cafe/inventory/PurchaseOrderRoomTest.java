package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gamingcafe.cafe.inventory.PurchaseOrderView.State;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is ordered comes once, and never more than was ordered. */
class PurchaseOrderRoomTest extends StockTest {

    private final PurchaseOrderService orders = the(PurchaseOrderService.class);
    private final ProductView cola = aProduct("Cola", "2.50", 190_000);
    private final ProductView mate = aProduct("Mate", "3.20", 190_000);
    private final SupplierView supplier = aSupplier("Drinks & More");

    private PurchaseOrderDraft draft(int colas, int mates) {
        return new PurchaseOrderDraft(
                supplier.id(),
                "for the tournament",
                List.of(
                        new PurchaseOrderDraft.Line(cola.id(), colas, euro("0.80")),
                        new PurchaseOrderDraft.Line(mate.id(), mates, euro("0.90"))));
    }

    private PurchaseOrderView drafted() {
        return as(manager, () -> orders.draft(venue, draft(24, 10), aCommand()));
    }

    private PurchaseOrderView sent() {
        var id = drafted().id();
        return as(manager, () -> orders.send(id, aCommand()));
    }

    private static NewDelivery delivery(NewDelivery.Line... lines) {
        return new NewDelivery("L-7", List.of(lines));
    }

    private static NewDelivery.Line of(ProductView product, int quantity) {
        return new NewDelivery.Line(product.id(), quantity, null, null, null);
    }

    private PurchaseOrderView receive(PurchaseOrderView order, NewDelivery.Line... lines) {
        return as(manager, () -> orders.receive(order.id(), delivery(lines), aCommand()));
    }

    @Test
    @DisplayName("R08: an order is drafted, sent, comes in part and then whole; each delivery is in stock and owed")
    void an_order_comes_in_two_deliveries() {
        var draft = drafted();
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.total()).isEqualTo(euro("28.20"));

        var sent = as(manager, () -> orders.send(draft.id(), aCommand()));
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.expectedOn())
                .isEqualTo(LocalDate.ofInstant(clock().instant(), ZoneId.of("Europe/Berlin"))
                        .plusDays(3));
        var part = receive(sent, of(cola, 20), of(cola, 4));
        assertThat(part.state()).isEqualTo(State.PART_RECEIVED);
        assertThat(part.lines()).extracting(PurchaseOrderView.Line::missing).containsExactly(0, 10);
        var dearer = new NewDelivery.Line(mate.id(), 10, euro("1.00"), LocalDate.of(2049, 1, 1), "B7");
        var whole = as(manager, () -> orders.receive(sent.id(), delivery(dearer), aCommand()));

        assertThat(whole.state()).isEqualTo(State.RECEIVED);
        assertThat(whole.closedAt()).isNotNull();
        assertThat(onHand(cola)).isEqualTo(24);
        assertThat(onHand(mate)).isEqualTo(10);
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("29.20"));
        assertThat(as(manager, () -> orders.receipts(sent.id())))
                .extracting(GoodsReceiptView::net)
                .containsExactly(euro("19.20"), euro("10.00"));
        assertThat(events(PurchaseOrderChanged.class))
                .extracting(PurchaseOrderChanged::act)
                .containsExactly(
                        "purchase-order.drafted",
                        "purchase-order.sent",
                        "purchase-order.part-received",
                        "purchase-order.received");
        assertThatStockAddsUp();
    }

    @Test
    void never_more_comes_than_was_ordered_and_nothing_else() {
        var order = sent();
        receive(order, of(cola, 20));

        assertRefused("purchase-order.more-than-ordered", () -> receive(order, of(cola, 5)));
        assertRefused("purchase-order.more-than-ordered", () -> receive(order, of(cola, 3), of(cola, 2)));
        assertRefused("product.not-found", () -> receive(order, of(aProduct("Other", "1.00", 0), 1)));
        assertRefused("inventory.quantity", () -> receive(order, of(cola, 0)));
        assertRefused("inventory.lines", () -> receive(order));

        assertThat(onHand(cola)).isEqualTo(20);
        assertThatThrownBy(() -> asApplicationRole(
                        "update purchase_order_line set received = 25 where order_id = ?", order.id()))
                .isInstanceOf(SqlRefused.class);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08: what is over is over: each state allows what it allows and nothing else")
    void each_state_allows_its_own() {
        var draft = drafted();
        assertRefused("purchase-order.state", () -> receive(draft, of(cola, 1)));
        var sent = as(manager, () -> orders.send(draft.id(), aCommand()));
        assertRefused("purchase-order.state", () -> as(manager, () -> orders.send(sent.id(), aCommand())));
        assertRefused(
                "purchase-order.state", () -> as(manager, () -> orders.change(sent.id(), draft(1, 1), sent.version())));
        receive(sent, of(cola, 4));
        var cancelled = as(manager, () -> orders.cancel(sent.id(), "the supplier has none", aCommand()));

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(onHand(cola)).as("what has come stays").isEqualTo(4);
        assertRefused("purchase-order.state", () -> receive(cancelled, of(cola, 1)));
        assertRefused("purchase-order.state", () -> as(manager, () -> orders.cancel(sent.id(), "again", aCommand())));
        assertRefused(
                "wallet.reason", () -> as(manager, () -> orders.cancel(drafted().id(), " ", aCommand())));
    }

    @Test
    void a_draft_is_changed_by_who_has_seen_it() {
        var draft = drafted();

        var changed = as(manager, () -> orders.change(draft.id(), draft(1, 2), draft.version()));

        assertThat(changed.total()).isEqualTo(euro("2.60"));
        assertThat(changed.lines()).extracting(PurchaseOrderView.Line::ordered).containsExactly(1, 2);
        assertThatThrownBy(() -> as(manager, () -> orders.change(draft.id(), draft(3, 3), draft.version())))
                .isInstanceOf(StaleEdit.class);
        assertRefused("purchase-order.lines", () -> new PurchaseOrderDraft(supplier.id(), null, List.of()));
        var twice = new PurchaseOrderDraft.Line(cola.id(), 1, euro("0.80"));
        assertRefused("purchase-order.lines", () -> new PurchaseOrderDraft(supplier.id(), null, List.of(twice, twice)));
        var nobody = new PurchaseOrderDraft(anId(), null, List.of(twice));
        assertRefused("supplier.not-found", () -> as(manager, () -> orders.draft(venue, nobody, aCommand())));
        var nothing = new PurchaseOrderDraft(
                supplier.id(), null, List.of(new PurchaseOrderDraft.Line(anId(), 1, euro("0.80"))));
        assertRefused("product.not-found", () -> as(manager, () -> orders.draft(venue, nothing, aCommand())));
    }

    @Test
    @DisplayName("I12: of many who unpack the same delivery so many do as there is something missing")
    void a_delivery_is_unpacked_once() {
        var order = sent();

        var race = as(manager, () -> race(12, () -> orders.receive(order.id(), delivery(of(cola, 6)), aCommand())));

        assertThat(race.results()).hasSize(4);
        assertThat(race.failed(MoreThanOrdered.class)).isEqualTo(8);
        assertThat(onHand(cola)).isEqualTo(24);
        assertThatStockAddsUp();
    }

    @Test
    @DisplayName("R08: what is under way need not be bought again")
    void what_is_under_way_is_not_suggested() {
        inStock(cola, 1, "0.80", null);
        assertThat(as(cashier, () -> reports.low(venue)))
                .extracting(LowStock::suggested)
                .containsExactly(3L, 2L);
        sent();

        assertThat(as(cashier, () -> reports.low(venue)))
                .extracting(LowStock::suggested, LowStock::underWay)
                .containsExactly(tuple(0L, 10L), tuple(0L, 24L));
    }

    @Test
    void orders_are_listed_by_state_and_those_of_another_venue_do_not_exist() {
        var order = sent();
        drafted();
        var stranger = staff(aVenue(), Role.MANAGER);

        assertThat(as(manager, () -> orders.list(venue, State.SENT, PageRequest.FIRST))
                        .items())
                .extracting(PurchaseOrderView::id)
                .containsExactly(order.id());
        var first = as(manager, () -> orders.list(venue, null, PageRequest.first(1)));
        assertThat(as(manager, () -> orders.list(venue, null, new PageRequest(1, first.next())))
                        .items())
                .extracting(PurchaseOrderView::id)
                .containsExactly(order.id());
        var acts = Map.<String, Runnable>of(
                "get", () -> orders.get(order.id()),
                "list", () -> orders.list(venue, null, PageRequest.FIRST),
                "receipts", () -> orders.receipts(order.id()),
                "draft", () -> orders.draft(venue, draft(1, 1), aCommand()),
                "change", () -> orders.change(order.id(), draft(1, 1), 0),
                "send", () -> orders.send(order.id(), aCommand()),
                "cancel", () -> orders.cancel(order.id(), "mine", aCommand()),
                "receive", () -> orders.receive(order.id(), delivery(of(cola, 1)), aCommand()));
        acts.forEach((name, act) ->
                assertThatThrownBy(() -> as(stranger, act)).as(name).isInstanceOf(NotFound.class));
    }
}
