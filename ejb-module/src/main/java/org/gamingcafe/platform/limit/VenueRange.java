package org.gamingcafe.platform.limit;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Addresses behind which a venue's players sit. They are counted together, with numbers of their own.
 *
 * @param logins per minute
 * @param requests per minute, without a token or key
 */
public record VenueRange(UUID id, VenueId venue, AddressRange range, int logins, int requests) {}
