package org.gamingcafe.cafe.tariff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A version of a tariff, checked and made ready for billing. It never changes. */
final class Tariff {

    private final TariffView view;
    private final ZoneId zone;
    private final WallClock clock;
    private final WeeklyGrid grid;
    private final Discounts discounts;
    private final List<Terms.DurationTier> durations;
    private final List<Terms.TaxChange> taxChanges;

    Tariff(TariffView view) {
        Plausible.mustBe(view);
        this.view = view;
        zone = zone(view.zone());
        clock = new WallClock(zone);
        grid = new WeeklyGrid(clock, view.rules(), view.terms().holidays());
        discounts = new Discounts(clock, view.terms().discounts());
        durations = view.terms().durations().stream()
                .sorted(Comparator.comparingLong(Terms.DurationTier::afterSeconds))
                .toList();
        taxChanges = view.terms().taxChanges().stream()
                .sorted(Comparator.comparing(Terms.TaxChange::from))
                .toList();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "tariff.zone", id);
        }
    }

    TariffView view() {
        return view;
    }

    Terms terms() {
        return view.terms();
    }

    WallClock clock() {
        return clock;
    }

    WeeklyGrid grid() {
        return grid;
    }

    Discounts discounts() {
        return discounts;
    }

    int taxAt(long second) {
        var ppm = view.taxPpm();
        for (var change : taxChanges) {
            if (WallClock.startOf(change.from(), zone) <= second) {
                ppm = change.ppm();
            }
        }
        return ppm;
    }

    long nextTax(long second) {
        return taxChanges.stream()
                .mapToLong(change -> WallClock.startOf(change.from(), zone))
                .filter(start -> start > second)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Where nothing else is said, days begin at midnight. */
    LocalTime dayBegins() {
        var cutOver = terms().cutOver();
        return cutOver == null ? LocalTime.MIDNIGHT : cutOver;
    }

    private boolean tellsDaysApart() {
        return terms().cutOver() != null || terms().dayCapMinor() != null;
    }

    @Nullable
    LocalDate dayAt(long second) {
        return tellsDaysApart() ? clock.businessDay(second, dayBegins()) : null;
    }

    long nextDay(long second) {
        return tellsDaysApart() ? clock.dayLasts(second, dayBegins()) : Long.MAX_VALUE;
    }

    /** The share of its price that an hour costs after so many billable seconds. */
    int durationAt(long played) {
        var share = Price.WHOLE;
        for (var tier : durations) {
            if (tier.afterSeconds() <= played) {
                share = tier.basisPoints();
            }
        }
        return share;
    }

    /** So many seconds later the next threshold is reached. */
    long untilNextDuration(long played) {
        return durations.stream()
                .mapToLong(tier -> tier.afterSeconds() - played)
                .filter(seconds -> seconds > 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    boolean isFree(long seconds) {
        return seconds <= view.freeSeconds();
    }

    /** The seconds that are billed for so many paid ones: at least so many, in whole units. */
    long billed(long seconds, long least) {
        var unit = view.roundingSeconds();
        return Math.ceilDiv(Math.max(seconds, least), unit) * unit;
    }
}
