package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * A shelf of the venue.
 *
 * @param position where it stands among the others
 * @param products how many products on sale it has
 */
public record ProductCategory(UUID id, VenueId venue, String name, int position, long products, long version) {

    public static final int LONGEST = 60;
}
