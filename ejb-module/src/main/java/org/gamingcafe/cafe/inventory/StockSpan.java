package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.InvalidInput;

/** From the beginning of one business day of a venue to the end of another. */
record StockSpan(Instant begins, Instant ends) {

    /** @throws InvalidInput {@code inventory.span} if it ends before it begins, or is too long */
    static StockSpan of(VenueView venue, LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= StockReportService.LONGEST_DAYS) {
            throw new InvalidInput("from", "inventory.span", StockReportService.LONGEST_DAYS);
        }
        return new StockSpan(begins(venue, from), begins(venue, to.plusDays(1)));
    }

    private static Instant begins(VenueView venue, LocalDate day) {
        return day.atTime(venue.cutOver()).atZone(venue.zone()).toInstant();
    }
}
