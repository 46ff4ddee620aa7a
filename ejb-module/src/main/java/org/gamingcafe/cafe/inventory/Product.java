package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A product as it lies in stock at one moment; its stock is moved by {@link Products} only. */
record Product(
        UUID id,
        VenueId venue,
        String name,
        String category,
        String sku,
        long price,
        int taxPpm,
        int onHand,
        int lowBelow,
        long version) {

    boolean isLow() {
        return onHand < lowBelow;
    }

    ProductView view(String currency) {
        return new ProductView(
                id, venue, name, category, sku, new Money(price, currency), taxPpm, onHand, isLow(), version);
    }
}
