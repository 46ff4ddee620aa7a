package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.VenueId;

/** What the catalogue of a venue shows is different now. */
record StockTouched(VenueId venue) {}
