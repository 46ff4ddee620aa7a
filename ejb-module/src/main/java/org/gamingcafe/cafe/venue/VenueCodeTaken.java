package org.gamingcafe.cafe.venue;

import org.gamingcafe.platform.kernel.Refusal;

/** Another venue has this code ({@code venue.code-taken}). */
public final class VenueCodeTaken extends Refusal {

    VenueCodeTaken(String code) {
        super("venue.code-taken", code);
    }
}
