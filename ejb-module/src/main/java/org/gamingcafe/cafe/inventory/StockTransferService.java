package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Goods that go from one venue to another: out of the lots that expire first, into lots with the same cost, expiry and number,
 * and against 1500 in the books of both. Products of both venues are locked in id order.
 */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class StockTransferService {

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    Shelf shelf;

    @Inject
    StockBooking booking;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StockTouched> touched;

    /** All of it or nothing. @param pieces by product of the venue they leave */
    public StockTransfer transfer(VenueId from, VenueId to, Map<UUID, Integer> pieces, String reason, Command command) {
        return idempotency.once(command, StockTransfer.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, from, "venue");
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, to, "venue");
            var said = Reason.checked(reason);
            mustMakeSense(from, to, pieces);
            var ways = ways(from, to, pieces);
            lock(ways);
            var currency = venues.get(from).currency();
            var lines = new ArrayList<StockTransfer.Line>();
            for (var way : ways) {
                lines.add(move(way, new Cause(from, MoveKind.TRANSFER, act, said), to, currency));
            }
            var value = lines.stream().map(StockTransfer.Line::value).reduce(Money.zero(currency), Money::plus);
            booked(act, act, from, value.negated(), said);
            booked(Ids.next(), act, to, value, said);
            events.fire(new StockTransferred(act, from, to, true, lines.size(), value, said));
            events.fire(new StockTransferred(act, to, from, false, lines.size(), value, said));
            return new StockTransfer(act, from, to, List.copyOf(lines), value);
        });
    }

    private void mustMakeSense(VenueId from, VenueId to, Map<UUID, Integer> pieces) {
        if (from.equals(to)) {
            throw new InvalidInput("toVenueId", "stock-transfer.same-venue");
        }
        var currency = venues.get(from).currency();
        var other = venues.get(to).currency();
        if (!currency.equals(other)) {
            throw new InvalidInput("toVenueId", "money.other-currency", currency, other);
        }
        if (pieces.isEmpty() || pieces.size() > StockService.MOST_LINES) {
            throw new InvalidInput("lines", "inventory.lines", StockService.MOST_LINES);
        }
        for (var quantity : pieces.values()) {
            if (quantity < 1 || quantity > ProductEdit.MOST_PIECES) {
                throw new InvalidInput("quantity", "inventory.quantity", ProductEdit.MOST_PIECES);
            }
        }
    }

    private record Way(Product product, UUID arrives, int quantity) {}

    private List<Way> ways(VenueId from, VenueId to, Map<UUID, Integer> pieces) {
        var ways = new ArrayList<Way>();
        new TreeMap<>(pieces).forEach((id, quantity) -> {
            var product = products.any(id)
                    .filter(found -> found.venue().equals(from))
                    .orElseThrow(() -> new NotFound("product"));
            var arrives = products.onSale(to, product.sku()).orElseThrow(() -> new NotSoldThere(product.sku()));
            ways.add(new Way(product, arrives, quantity));
        });
        return ways;
    }

    private void lock(List<Way> ways) {
        var ids = new TreeSet<UUID>();
        ways.forEach(way -> {
            ids.add(way.product().id());
            ids.add(way.arrives());
        });
        ids.forEach(products::locked);
    }

    private StockTransfer.Line move(Way way, Cause out, VenueId to, String currency) {
        var product = products.any(way.product().id()).orElseThrow(() -> new NotFound("product"));
        if (product.onHand() < way.quantity()) {
            throw new OutOfStock(product.name(), product.onHand());
        }
        products.put(product.id(), -way.quantity());
        var taken = lots.takeFresh(product, way.quantity(), out, shelf.today(out.venue()));
        products.put(way.arrives(), way.quantity());
        lots.add(lots.alike(taken, way.arrives()), new Cause(to, out.kind(), out.reference(), out.reason()));
        return new StockTransfer.Line(
                product.id(), way.arrives(), product.name(), way.quantity(), new Money(taken.cost(), currency));
    }

    private void booked(UUID entry, UUID act, VenueId venue, Money value, String reason) {
        var values = new StockBooking.Values();
        values.add(MoveKind.TRANSFER, value.minor());
        booking.book(entry, act, venue, "stock-transfer", reason, values.legs(value.currency()));
        touched.fire(new StockTouched(venue));
    }
}
