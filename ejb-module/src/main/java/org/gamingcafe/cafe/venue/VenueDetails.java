package org.gamingcafe.cafe.venue;

import org.gamingcafe.platform.kernel.VenueId;

/**
 * A venue with all that is said of it.
 *
 * @param fixed whether its code, zone and currency hold for good, because there are books or prices
 * @param version of the row, for edits
 */
public record VenueDetails(VenueId id, VenueEdit said, boolean fixed, long version) {}
