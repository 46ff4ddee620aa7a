package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A product to be put on sale. */
public record NewProduct(
        VenueId venue, String name, String category, String sku, Money price, int taxPpm, int lowBelow) {}
