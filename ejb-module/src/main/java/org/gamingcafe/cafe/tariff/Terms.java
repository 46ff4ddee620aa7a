package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tariff version says beside its prices per hour. Amounts are minor units of its currency, stated as its prices are:
 * with the tax inside, or without it where it comes on top.
 *
 * @param holidays local dates that count as holidays, from local midnight to local midnight
 * @param taxChanges rates that replace the first one from a local date on
 * @param startUpMinor charged once to a session that costs money at all
 * @param minimumMinor what such a session costs at least
 * @param dayCapMinor what time costs at most within one business day of a session; none if absent
 * @param cutOver local start of the business day; without it a session is not cut there, and days begin at midnight
 * @param pauseSeconds how long the pauses of a session are free in sum; without it all are
 */
public record Terms(
        List<LocalDate> holidays,
        List<DurationTier> durations,
        List<Discount> discounts,
        List<TaxChange> taxChanges,
        boolean taxOnTop,
        long startUpMinor,
        long minimumMinor,
        @Nullable Long dayCapMinor,
        @Nullable LocalTime cutOver,
        @Nullable Long pauseSeconds,
        Rounding rounding) {

    /** Neither holidays nor discounts nor fees; halves are rounded up. */
    public static final Terms NONE =
            new Terms(List.of(), List.of(), List.of(), List.of(), false, 0, 0, null, null, null, Rounding.HALF_UP);

    /** How the total of a bill becomes whole minor units. */
    public enum Rounding {
        HALF_UP,
        UP,
        DOWN
    }

    /** After so many billable seconds of a session an hour costs this share of its price. */
    public record DurationTier(long afterSeconds, int basisPoints) {}

    /** In the order in which they multiply; of each kind the largest that applies counts, once. */
    public enum DiscountKind {
        TIER,
        PROMOTION,
        PRODUCT
    }

    /**
     * So many basis points off: for one tier of members or all, on these groups (none named: on all), on these days (none
     * named: on all) between two local times; equal times are the whole day.
     */
    public record Discount(
            DiscountKind kind,
            String name,
            int basisPoints,
            @Nullable String tier,
            Set<UUID> groups,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime until) {

        public Discount {
            groups = Set.copyOf(groups);
            days = Set.copyOf(days);
        }
    }

    public record TaxChange(LocalDate from, int ppm) {}

    public Terms {
        holidays = List.copyOf(holidays);
        durations = List.copyOf(durations);
        discounts = List.copyOf(discounts);
        taxChanges = List.copyOf(taxChanges);
    }
}
