package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** For the room that moves a venue in: what lay on the shelves before the first day, 1400 / 3100. It has checked who calls. */
@Stateless
@PermitAll
public class OpeningStockService {

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    OpeningLots opening;

    @Inject
    LedgerService ledger;

    @Inject
    Event<StockTouched> touched;

    /** Pieces of one lot. */
    public record Shelf(
            String sku,
            int pieces,
            Money unitCost,
            @Nullable LocalDate expiresOn,
            @Nullable String batch) {

        private static final int LONGEST_BATCH = 40;

        /** @throws InvalidInput that names the column */
        public Shelf {
            if (pieces < 1 || pieces > ProductEdit.MOST_PIECES) {
                throw new InvalidInput("pieces", "inventory.quantity", ProductEdit.MOST_PIECES);
            }
            Largest.price("unit_cost", unitCost);
            Largest.sum("unit_cost", unitCost.times(pieces));
            if (batch != null && batch.length() > LONGEST_BATCH) {
                throw new InvalidInput("batch", "inventory.batch", LONGEST_BATCH);
            }
        }
    }

    /** @return the entry, if the pieces have cost anything */
    public Optional<UUID> bring(UUID act, VenueId venue, Shelf shelf) {
        var product = products.onSale(venue, shelf.sku())
                .flatMap(products::locked)
                .orElseThrow(() -> new NotFound("product"));
        products.put(product.id(), shelf.pieces());
        lots.add(
                new NewLot(
                        product.id(), shelf.pieces(), shelf.unitCost().minor(), shelf.expiresOn(), null, shelf.batch()),
                new Cause(venue, MoveKind.STOCK_IN, act, null));
        touched.fire(new StockTouched(venue));
        var value = shelf.unitCost().times(shelf.pieces());
        if (!value.isPositive()) {
            return Optional.empty();
        }
        var legs = List.of(Leg.debit(Chart.INVENTORY, null, value), Leg.credit(Chart.OPENING_BALANCE, null, value));
        return Optional.of(ledger.post(new Entry(act, venue, "opening-stock", null, null, legs)));
    }

    /** @return whether all of it was still there, and has gone again */
    public boolean takeBack(UUID act, String reason) {
        var brought = opening.of(act).orElseThrow(() -> new NotFound("lot"));
        var product = products.locked(brought.product()).orElseThrow(() -> new NotFound("product"));
        if (opening.remaining(brought.lot()) != brought.pieces()) {
            return false;
        }
        products.put(product.id(), -brought.pieces());
        lots.takeFrom(
                brought.lot(), product, brought.pieces(), new Cause(product.venue(), MoveKind.STOCK_IN, act, reason));
        brought.entry().ifPresent(entry -> ledger.reverse(entry, reason, Ids.next(), null));
        touched.fire(new StockTouched(product.venue()));
        return true;
    }
}
