package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.gamingcafe.cafe.venue.VenueView;

/** The day to which a venue counts an instant: it begins at the local cut-over, not at midnight. */
final class BusinessDay {

    private BusinessDay() {}

    static LocalDate of(VenueView venue, Instant instant) {
        var local = instant.atZone(venue.zone());
        var isBeforeCutOver = local.toLocalTime().isBefore(venue.cutOver());
        return isBeforeCutOver ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
