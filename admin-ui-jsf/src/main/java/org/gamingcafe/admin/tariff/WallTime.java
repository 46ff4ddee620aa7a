package org.gamingcafe.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What the clock on a wall shows. The house's clock cannot be kept with a view, this can. */
@RequestScoped
public class WallTime {

    @Inject
    Clock clock;

    /** To the minute. */
    public LocalDateTime now(ZoneId zone) {
        return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
