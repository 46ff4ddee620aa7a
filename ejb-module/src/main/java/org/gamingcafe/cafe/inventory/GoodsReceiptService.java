package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Goods that come from a supplier without having been ordered here, and all that have come. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class GoodsReceiptService {

    @Inject
    GoodsReceipts receipts;

    @Inject
    Deliveries deliveries;

    @Inject
    LotLists lotLists;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    /** All of it or nothing. */
    public GoodsReceiptView receive(NewGoodsReceipt goods, Command command) {
        return idempotency.once(command, GoodsReceiptView.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, goods.venue(), "venue");
            return deliveries.take(act, goods, null);
        });
    }

    /** The newest first, without their lots. */
    public Slice<GoodsReceiptView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return receipts.of(venue, venues.get(venue).currency(), page);
    }

    /** @throws NotFound {@code goods-receipt.not-found}, for one of another venue too */
    public GoodsReceiptView get(UUID id) {
        var venue = receipts.venueOf(id)
                .filter(found -> Call.current().caller().may(Permission.INVENTORY_WRITE, found))
                .orElseThrow(() -> new NotFound("goods-receipt"));
        var currency = venues.get(venue).currency();
        return receipts.get(id, currency).with(lotLists.of(venue, id, currency, StockService.MOST_LINES));
    }
}
