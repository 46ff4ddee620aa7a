package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** For rooms that report, as the house: what a business day has brought by the books. */
@Stateless
@PermitAll
public class BusinessDayService {

    @Inject
    BookSums sums;

    /** On which day the books of a venue begin; nothing before its first entry. */
    public Optional<LocalDate> first(VenueId venue) {
        Call.current().caller().mustBeTheHouse();
        return sums.firstDay(venue);
    }

    /** What came to all accounts of this number on that day, on their side of the chart. */
    public Money sum(VenueId venue, Chart chart, LocalDate day, String currency) {
        Call.current().caller().mustBeTheHouse();
        return sums.sumOfDay(venue, chart, day, currency);
    }
}
