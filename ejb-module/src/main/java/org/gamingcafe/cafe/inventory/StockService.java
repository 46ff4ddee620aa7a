package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Stock that is put right, used up, broken or thrown away by hand; its lots and its moves. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class StockService {

    /** So many lines an act has at most. */
    public static final int MOST_LINES = 200;

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    LotLists lotLists;

    @Inject
    StockMoves moves;

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
     * All of it or nothing, with one entry in the books. Refused with {@code inventory.out-of-stock} if more would go than is
     * there. Products are locked in id order.
     */
    public StockAdjustment adjust(VenueId venue, List<StockChange> changes, String reason, Command command) {
        return idempotency.once(command, StockAdjustment.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            if (changes.isEmpty() || changes.size() > MOST_LINES) {
                throw new InvalidInput("lines", "inventory.lines", MOST_LINES);
            }
            var said = Reason.checked(reason);
            var currency = venues.get(venue).currency();
            var values = new StockBooking.Values();
            var lines = changes.stream()
                    .sorted(Comparator.comparing(StockChange::product))
                    .map(change -> apply(change, new Cause(venue, change.kind(), act, said), currency, values))
                    .toList();
            var worth = new Money(values.sum(), currency);
            Largest.sum("lines", worth);
            booking.book(act, venue, "stock-adjustment", said, values.legs(currency));
            var changed = new StockAdjustment(act, lines, worth);
            events.fire(new StockAdjusted(act, venue, said, changed));
            touched.fire(new StockTouched(venue));
            return changed;
        });
    }

    private StockAdjustment.Line apply(StockChange change, Cause cause, String currency, StockBooking.Values values) {
        var before = products.locked(change.product())
                .filter(product -> product.venue().equals(cause.venue()))
                .orElseThrow(() -> new NotFound("product"));
        var pieces = change.pieces();
        if (pieces < 0 && before.onHand() < -pieces) {
            throw new OutOfStock(before.name(), before.onHand());
        }
        products.put(before.id(), pieces);
        var value = pieces > 0 ? come(before, change, cause, currency) : -go(before, change, cause);
        values.add(change.kind(), value);
        return new StockAdjustment.Line(
                before.id(),
                before.name(),
                change.kind(),
                pieces,
                (long) before.onHand() + pieces,
                new Money(value, currency));
    }

    private long come(Product product, StockChange change, Cause cause, String currency) {
        var said = change.unitCost();
        var usual = product.traits().cost();
        if (said != null && !said.currency().equals(currency)) {
            throw new InvalidInput("unitCost", "money.other-currency", currency, said.currency());
        }
        if (said == null && usual == null) {
            throw new InvalidInput("unitCost", "inventory.unit-cost");
        }
        var unitCost = said == null ? (usual == null ? 0 : usual) : said.minor();
        lots.add(new NewLot(product.id(), change.pieces(), unitCost, null, null, null), cause);
        return Math.multiplyExact(unitCost, change.pieces());
    }

    private long go(Product product, StockChange change, Cause cause) {
        var lot = change.lot();
        return lot == null
                ? lots.take(product.id(), -change.pieces(), cause)
                : lots.takeFrom(lot, product, -change.pieces(), cause);
    }

    /** The newest first. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public Slice<MoveView> moves(VenueId venue, MoveSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        return moves.list(venues.get(venue), search, page);
    }

    /** The newest first, as a table; at most {@value ProductService#LONGEST_EXPORT} of them. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public String exportMoves(VenueId venue, MoveSearch search) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        return MoveTable.csv(moves.found(venues.get(venue), search, Optional.empty(), ProductService.LONGEST_EXPORT));
    }

    /** The newest first; of one product, or of all of them. */
    public Slice<LotView> lots(VenueId venue, LotSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return lotLists.list(venue, search, venues.get(venue).currency(), page);
    }
}
