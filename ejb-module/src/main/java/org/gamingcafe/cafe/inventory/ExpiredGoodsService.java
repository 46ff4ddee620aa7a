package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Writes off what is past its date: thrown away (WASTE, 1400 against 5300). What two do at once is done once: who comes second
 * finds what is left.
 */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class ExpiredGoodsService {

    /** So many lots are written off by one act. */
    public static final int MOST = 200;

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    OpenLots open;

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

    /**
     * The {@value #MOST} lots that expired first. Products are locked in id order.
     *
     * @throws NothingExpired {@code inventory.nothing-expired}
     */
    public StockAdjustment writeOff(VenueId venue, String reason, Command command) {
        return idempotency.once(command, StockAdjustment.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            return writeOff(act, venue, Reason.checked(reason)).orElseThrow(NothingExpired::new);
        });
    }

    /** For the house itself: where it goes through the shelves at night. */
    @PermitAll
    public List<VenueId> venues() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream().map(VenueView::id).toList();
    }

    /**
     * For the house itself, at night: the same. May be called any number of times, by several nodes too.
     *
     * @return what was written off; nothing if nothing was left that is past its date
     */
    @PermitAll
    public Optional<StockAdjustment> writeOffByItself(VenueId venue, String reason) {
        Call.current().caller().mustBeTheHouse();
        return writeOff(Ids.next(), venue, Reason.checked(reason));
    }

    private Optional<StockAdjustment> writeOff(UUID act, VenueId venue, String reason) {
        var today = shelf.today(venue);
        var currency = venues.get(venue).currency();
        var cause = new Cause(venue, MoveKind.WASTE, act, reason);
        var values = new StockBooking.Values();
        var lines = new ArrayList<StockAdjustment.Line>();
        for (var id : open.productsWithExpired(venue, today, MOST)) {
            var product = products.locked(id).orElseThrow(() -> new NotFound("product"));
            var gone = lots.takeExpired(product.id(), today, MOST - lines.size(), cause);
            var pieces = Allocation.pieces(gone);
            if (pieces > 0) {
                lines.add(line(products.put(id, -pieces), gone, pieces, currency, values));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(booked(
                        new StockAdjustment(act, lines, new Money(values.sum(), currency)), venue, reason, values));
    }

    private static StockAdjustment.Line line(
            Product after, List<Allocation.Part> gone, int pieces, String currency, StockBooking.Values values) {
        var cost = gone.stream().mapToLong(Allocation.Part::cost).reduce(0, Math::addExact);
        values.add(MoveKind.WASTE, -cost);
        return new StockAdjustment.Line(
                after.id(), after.name(), MoveKind.WASTE, -pieces, after.onHand(), new Money(-cost, currency));
    }

    private StockAdjustment booked(StockAdjustment done, VenueId venue, String reason, StockBooking.Values values) {
        booking.book(
                done.id(),
                venue,
                "stock-adjustment",
                reason,
                values.legs(done.value().currency()));
        events.fire(new StockAdjusted(done.id(), venue, reason, done));
        touched.fire(new StockTouched(venue));
        return done;
    }
}
