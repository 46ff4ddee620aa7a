package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/** A version of a venue's tariff. Seconds free at the start, least seconds billed, unit to which they are rounded up. */
public record TariffView(
        UUID id,
        VenueId venue,
        String name,
        String currency,
        String zone,
        int taxPpm,
        int freeSeconds,
        int minimumSeconds,
        int roundingSeconds,
        List<RuleView> rules) {

    /** A price for a station group on these days between two local times; until 00:00 means the end of the day. */
    public record RuleView(
            UUID groupId, String name, Set<DayOfWeek> days, LocalTime from, LocalTime until, long minorPerHour) {}
}
