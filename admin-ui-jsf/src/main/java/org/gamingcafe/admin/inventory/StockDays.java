package org.gamingcafe.admin.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.gamingcafe.admin.Here;

/** Which day it is in the venue. */
@ApplicationScoped
class StockDays {

    @Inject
    Clock clock;

    @Inject
    Here here;

    /** By which goods expire: it begins at midnight. */
    LocalDate onTheCalendar() {
        return LocalDate.ofInstant(clock.instant(), here.zone());
    }

    LocalDate today() {
        return here.getVenue().businessDay(clock.instant());
    }
}
