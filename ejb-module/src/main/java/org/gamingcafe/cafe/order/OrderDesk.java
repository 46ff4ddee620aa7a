package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.PriceListService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.inventory.Taken;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What becomes of an order. Callers have seen to it that somebody may; an order is locked before products and accounts. */
@ApplicationScoped
class OrderDesk {

    @Inject
    Orders orders;

    @Inject
    PriceListService prices;

    @Inject
    InventoryService inventory;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** At the prices that count now, which it keeps. */
    OrderView open(NewOrder wanted, Orders.Guest guest, List<ProductView> goods) {
        var venue = venues.get(wanted.venue());
        var now = clock.instant();
        var day = venue.businessDay(now);
        var known = goods.stream().collect(Collectors.toMap(ProductView::id, product -> product));
        var id = Ids.next();
        var number = orders.nextNumber(wanted.venue(), day);
        var by = Call.current().caller().account();
        orders.add(id, day, number, guest, wanted, known, venue.currency(), now, by);
        return changed(id, OrderChanged.What.OPENED, null, null);
    }

    List<ProductView> goods(NewOrder wanted) {
        return prices.goods(
                wanted.venue(),
                wanted.lines().stream().map(NewOrder.Line::product).toList());
    }

    /** Its goods leave the shelf, and what they had cost is booked (5100 / 1400); what is not there is refused. */
    OrderView send(OrderView order, UUID act) {
        if (order.state() != OrderView.State.OPEN) {
            throw OrderRefused.state(order);
        }
        var taken = inventory.take(order.venue(), pieces(order), order.id());
        var cost = taken.stream().map(Taken::cost).reduce(nothing(order), Money::plus);
        post(order, "order-sent", act, Chart.COST_OF_GOODS, Chart.INVENTORY, cost, null);
        orders.move(order.id(), OrderView.State.SENT, clock.instant());
        return changed(order.id(), OrderChanged.What.MOVED, order.state(), null);
    }

    OrderView move(OrderView order, OrderView.State to) {
        if (!order.state().leadsTo(to)) {
            throw OrderRefused.state(order);
        }
        orders.move(order.id(), to, clock.instant());
        return changed(order.id(), OrderChanged.What.MOVED, order.state(), null);
    }

    /** Nothing of it is paid: its goods come back, or are thrown away (5300). */
    OrderView makeVoid(OrderView order, String reason, boolean isWaste, UUID act) {
        if (order.payment() != OrderView.Payment.UNPAID) {
            throw OrderRefused.isPaid(order);
        }
        if (order.state() == OrderView.State.VOID) {
            throw OrderRefused.state(order);
        }
        if (order.state().isTaken()) {
            var cost = inventory.putBack(order.venue(), pieces(order), order.id(), isWaste);
            var to = isWaste ? Chart.WASTE : Chart.INVENTORY;
            post(order, "order-void", act, to, Chart.COST_OF_GOODS, cost, reason);
        }
        orders.makeVoid(order.id(), reason, Call.current().caller().account(), clock.instant());
        return changed(order.id(), OrderChanged.What.VOIDED, order.state(), reason);
    }

    OrderView changed(UUID id, OrderChanged.What what, OrderView.@Nullable State before, @Nullable String reason) {
        var after = orders.get(id);
        events.fire(new OrderChanged(after, what, before, reason));
        return after;
    }

    private static Map<UUID, Integer> pieces(OrderView order) {
        return order.lines().stream().collect(Collectors.toMap(OrderView.Line::product, OrderView.Line::quantity));
    }

    private static Money nothing(OrderView order) {
        return Money.zero(order.total().currency());
    }

    private void post(
            OrderView order, String type, UUID act, Chart debit, Chart credit, Money cost, @Nullable String reason) {
        if (cost.isPositive()) {
            var legs = new ArrayList<Leg>();
            legs.add(Leg.debit(debit, null, cost));
            legs.add(Leg.credit(credit, null, cost));
            ledger.post(new Entry(act, order.venue(), type, null, reason, legs).from(order.id()));
        }
    }
}
