package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A product on sale: gross price of one piece, pieces in stock, tax rate inside the price in parts per million. */
public record ProductView(
        UUID id,
        VenueId venue,
        String name,
        String category,
        String sku,
        Money price,
        int taxPpm,
        long stock,
        boolean low,
        long version) {}
