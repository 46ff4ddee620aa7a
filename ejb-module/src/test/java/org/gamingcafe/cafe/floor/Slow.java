package org.gamingcafe.cafe.floor;

import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody who has read the rows, and keeps the picture only after something else has happened. */
final class Slow {

    private Slow() {}

    static void read(FloorPictures pictures, VenueId venue, Runnable meanwhile) {
        try {
            var before = pictures.kept(venue);
            var seen = pictures.all(venue);
            meanwhile.run();
            pictures.keep(venue, before, seen);
        } catch (CacheUnavailable e) {
            throw new IllegalStateException(e);
        }
    }
}
