package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came.
 *
 * @param net what they cost without tax
 * @param lots empty in lists
 */
public record GoodsReceiptView(
        UUID id,
        VenueId venue,
        UUID supplier,
        String supplierName,
        @Nullable String deliveryNote,
        Instant receivedAt,
        @Nullable UUID receivedBy,
        Money net,
        Money tax,
        List<LotView> lots) {

    GoodsReceiptView with(List<LotView> more) {
        return new GoodsReceiptView(
                id, venue, supplier, supplierName, deliveryNote, receivedAt, receivedBy, net, tax, more);
    }
}
