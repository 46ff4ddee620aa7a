package org.gamingcafe.cafe.venue;

import org.gamingcafe.platform.kernel.Refusal;

/** There are books or prices: code, zone and currency stay as they are ({@code venue.fixed}). */
public final class VenueFixed extends Refusal {

    VenueFixed() {
        super("venue.fixed");
    }
}
