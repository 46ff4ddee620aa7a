package org.gamingcafe.cafe.inventory;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Goods that went from one venue to another. @param value what they had cost */
public record StockTransfer(UUID id, VenueId from, VenueId to, List<Line> lines, Money value) {

    /** @param arrived the product of the other venue with the same SKU */
    public record Line(UUID product, UUID arrived, String name, int quantity, Money value) {}
}
