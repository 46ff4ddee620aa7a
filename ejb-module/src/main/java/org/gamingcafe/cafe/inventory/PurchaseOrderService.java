package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What a venue orders: drafted, sent, come in part, come; or cancelled. An order is locked before products. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class PurchaseOrderService {

    @Inject
    PurchaseOrders orders;

    @Inject
    GoodsReceipts receipts;

    @Inject
    Deliveries deliveries;

    @Inject
    Suppliers suppliers;

    @Inject
    Products products;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The newest first; of one state, or of all of them. */
    public Slice<PurchaseOrderView> list(VenueId venue, PurchaseOrderView.@Nullable State state, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return orders.of(venue, state, currency(venue), page);
    }

    /** @throws NotFound {@code purchase-order.not-found}, for one of another venue too */
    public PurchaseOrderView get(UUID id) {
        return orders.get(id, currency(venueOf(id)));
    }

    /** What has come of it, the first delivery first. */
    public List<GoodsReceiptView> receipts(UUID id) {
        return receipts.of(id, currency(venueOf(id)));
    }

    public PurchaseOrderView draft(VenueId venue, PurchaseOrderDraft draft, Command command) {
        return idempotency.once(command, PurchaseOrderView.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            mustFit(venue, draft);
            var id = Ids.next();
            var by = Call.current().caller().account();
            orders.add(id, venue, draft, clock.instant(), by == null ? null : by.value());
            return changed(id, null, null);
        });
    }

    /** As long as it is not sent. @param seen the version that was shown */
    public PurchaseOrderView change(UUID id, PurchaseOrderDraft draft, long seen) {
        var venue = venueOf(id);
        mustFit(venue, draft);
        var before = orders.locked(id, currency(venue));
        mustBe(before, before.state() == PurchaseOrderView.State.DRAFT);
        if (!orders.change(id, draft, seen)) {
            throw new StaleEdit();
        }
        return changed(id, before.state(), null);
    }

    /** From now on goods may come of it. */
    public PurchaseOrderView send(UUID id, Command command) {
        return idempotency.once(command, PurchaseOrderView.class, act -> {
            var venue = venueOf(id);
            var before = orders.locked(id, currency(venue));
            mustBe(before, before.state() == PurchaseOrderView.State.DRAFT);
            var now = clock.instant();
            var supplier = suppliers.of(venue, before.supplier());
            supplier.mustBeInUse();
            var days = supplier.about().leadDays();
            var today = LocalDate.ofInstant(now, venues.get(venue).zone());
            orders.sent(id, now, today.plusDays(days));
            return changed(id, before.state(), null);
        });
    }

    /** Nothing more comes of it; what has come stays. */
    public PurchaseOrderView cancel(UUID id, String reason, Command command) {
        return idempotency.once(command, PurchaseOrderView.class, act -> {
            var said = Reason.checked(reason);
            var before = orders.locked(id, currency(venueOf(id)));
            mustBe(before, !before.state().isOver());
            orders.state(id, PurchaseOrderView.State.CANCELLED, clock.instant());
            return changed(id, before.state(), said);
        });
    }

    /** All of the delivery or nothing; never more than was ordered. */
    public PurchaseOrderView receive(UUID id, NewDelivery delivery, Command command) {
        return idempotency.once(command, PurchaseOrderView.class, act -> {
            var venue = venueOf(id);
            var before = orders.locked(id, currency(venue));
            mustBe(before, before.state().isUnderWay());
            var lines =
                    delivery.lines().stream().map(line -> line(before, line)).toList();
            var goods = new NewGoodsReceipt(venue, before.supplier(), delivery.deliveryNote(), lines);
            mustBeOrdered(before, lines);
            deliveries.take(act, goods, id);
            orders.came(id, lines);
            var isWhole = orders.get(id, currency(venue)).lines().stream().allMatch(line -> line.missing() == 0);
            orders.state(
                    id,
                    isWhole ? PurchaseOrderView.State.RECEIVED : PurchaseOrderView.State.PART_RECEIVED,
                    isWhole ? clock.instant() : null);
            return changed(id, before.state(), null);
        });
    }

    private static NewGoodsReceipt.Line line(PurchaseOrderView order, NewDelivery.Line line) {
        var ordered = of(order, line.product());
        var said = line.unitCost();
        return new NewGoodsReceipt.Line(
                line.product(),
                line.quantity(),
                said == null ? ordered.unitCost() : said,
                null,
                line.expiresOn(),
                line.batch());
    }

    private static PurchaseOrderView.Line of(PurchaseOrderView order, UUID product) {
        return order.lines().stream()
                .filter(line -> line.product().equals(product))
                .findFirst()
                .orElseThrow(() -> new NotFound("product"));
    }

    /** One product may come in several lots. */
    private static void mustBeOrdered(PurchaseOrderView order, List<NewGoodsReceipt.Line> lines) {
        for (var ordered : order.lines()) {
            var coming = lines.stream()
                    .filter(line -> line.product().equals(ordered.product()))
                    .mapToLong(NewGoodsReceipt.Line::quantity)
                    .sum();
            if (coming > ordered.missing()) {
                throw new MoreThanOrdered(ordered.name(), ordered.missing());
            }
        }
    }

    private static void mustBe(PurchaseOrderView order, boolean isSo) {
        if (!isSo) {
            throw new OrderNotOpen(order.state());
        }
    }

    private void mustFit(VenueId venue, PurchaseOrderDraft draft) {
        suppliers.of(venue, draft.supplier()).mustBeInUse();
        var currency = currency(venue);
        for (var line : draft.lines()) {
            if (!line.unitCost().currency().equals(currency)) {
                throw new InvalidInput(
                        "unitCost",
                        "money.other-currency",
                        currency,
                        line.unitCost().currency());
            }
        }
        var known = products.areOf(
                venue,
                draft.lines().stream().map(PurchaseOrderDraft.Line::product).toList());
        if (!known) {
            throw new NotFound("product");
        }
    }

    private PurchaseOrderView changed(UUID id, PurchaseOrderView.@Nullable State before, @Nullable String reason) {
        var after = get(id);
        events.fire(new PurchaseOrderChanged(id, after.venue(), before, after.state(), after.total(), reason));
        return after;
    }

    private VenueId venueOf(UUID id) {
        return orders.venueOf(id)
                .filter(venue -> Call.current().caller().may(Permission.INVENTORY_WRITE, venue))
                .orElseThrow(() -> new NotFound("purchase-order"));
    }

    private String currency(VenueId venue) {
        return venues.get(venue).currency();
    }
}
