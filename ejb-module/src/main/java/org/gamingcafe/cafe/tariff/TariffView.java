package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

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
        List<RuleView> rules,
        Terms terms) {

    /**
     * A price for a station group on these days between two local times; until 00:00 means the end of the day.
     *
     * @param tier whose price it is; without one everybody's who has none of their own
     * @param holidays whether it is a price of holidays, beside its days
     */
    public record RuleView(
            UUID groupId,
            String name,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime until,
            long minorPerHour,
            @Nullable String tier,
            boolean holidays) {

        public RuleView(
                UUID groupId, String name, Set<DayOfWeek> days, LocalTime from, LocalTime until, long minorPerHour) {
            this(groupId, name, days, from, until, minorPerHour, null, false);
        }

        public RuleView {
            days = Set.copyOf(days);
        }
    }

    public TariffView {
        rules = List.copyOf(rules);
    }

    /** Prices per hour and nothing else. */
    public TariffView(
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
        this(id, venue, name, currency, zone, taxPpm, freeSeconds, minimumSeconds, roundingSeconds, rules, Terms.NONE);
    }
}
