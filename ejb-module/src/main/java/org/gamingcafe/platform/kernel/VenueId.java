package org.gamingcafe.platform.kernel;

import java.util.UUID;

/** The id of a venue. */
public record VenueId(UUID value) {

    public static VenueId next() {
        return new VenueId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
