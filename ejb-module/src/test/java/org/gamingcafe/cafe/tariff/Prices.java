package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Builds tariffs and usages for tests. */
final class Prices {

    static final UUID PC = new UUID(0, 1);
    static final UUID CONSOLE = new UUID(0, 2);
    static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);

    private final List<TariffView.RuleView> rules = new ArrayList<>();
    private String zone = "Europe/Berlin";
    private String currency = "EUR";
    private int free;
    private int minimum;
    private int unit = 1;
    private final List<LocalDate> holidays = new ArrayList<>();
    private final List<Terms.DurationTier> durations = new ArrayList<>();
    private final List<Terms.Discount> discounts = new ArrayList<>();
    private final List<Terms.TaxChange> taxes = new ArrayList<>();
    private boolean onTop;
    private long startUp;
    private long least;
    private @Nullable Long cap;
    private @Nullable LocalTime cutOver;
    private @Nullable Long pause;
    private Terms.Rounding rounding = Terms.Rounding.HALF_UP;

    static Prices inBerlin() {
        return new Prices();
    }

    Prices zone(String id) {
        zone = id;
        return this;
    }

    Prices currency(String code) {
        currency = code;
        return this;
    }

    Prices free(int seconds) {
        free = seconds;
        return this;
    }

    Prices minimum(int seconds) {
        minimum = seconds;
        return this;
    }

    Prices unit(int seconds) {
        unit = seconds;
        return this;
    }

    Prices rule(String name, String from, String until, long minorPerHour) {
        return rule(PC, name, WEEK, from, until, minorPerHour);
    }

    Prices rule(UUID group, String name, Set<DayOfWeek> days, String from, String until, long minorPerHour) {
        rules.add(new TariffView.RuleView(
                group, name, days, LocalTime.parse(from), LocalTime.parse(until), minorPerHour));
        return this;
    }

    Prices tier(String tier, String name, String from, String until, long minorPerHour) {
        rules.add(new TariffView.RuleView(
                PC, name, WEEK, LocalTime.parse(from), LocalTime.parse(until), minorPerHour, tier, false));
        return this;
    }

    Prices holidayRule(String name, String from, String until, long minorPerHour) {
        rules.add(new TariffView.RuleView(
                PC, name, Set.of(), LocalTime.parse(from), LocalTime.parse(until), minorPerHour, null, true));
        return this;
    }

    Prices holiday(String date) {
        holidays.add(LocalDate.parse(date));
        return this;
    }

    Prices after(long seconds, int basisPoints) {
        durations.add(new Terms.DurationTier(seconds, basisPoints));
        return this;
    }

    Prices off(Terms.DiscountKind kind, int basisPoints, @Nullable String tier, String from, String until) {
        discounts.add(new Terms.Discount(
                kind,
                kind.name().toLowerCase(Locale.ROOT),
                basisPoints,
                tier,
                Set.of(),
                Set.of(),
                LocalTime.parse(from),
                LocalTime.parse(until)));
        return this;
    }

    Prices tax(String from, int ppm) {
        taxes.add(new Terms.TaxChange(LocalDate.parse(from), ppm));
        return this;
    }

    Prices taxOnTop() {
        onTop = true;
        return this;
    }

    Prices startUp(long minor) {
        startUp = minor;
        return this;
    }

    Prices least(long minor) {
        least = minor;
        return this;
    }

    Prices cap(long minor) {
        cap = minor;
        return this;
    }

    Prices cutOver(String local) {
        cutOver = LocalTime.parse(local);
        return this;
    }

    Prices pause(long seconds) {
        pause = seconds;
        return this;
    }

    Prices rounding(Terms.Rounding how) {
        rounding = how;
        return this;
    }

    private Terms terms() {
        return new Terms(holidays, durations, discounts, taxes, onTop, startUp, least, cap, cutOver, pause, rounding);
    }

    TariffView view() {
        return view(UUID.randomUUID(), VenueId.next());
    }

    TariffView view(UUID id, VenueId venue) {
        return new TariffView(id, venue, "Prices", currency, zone, 190_000, free, minimum, unit, rules, terms());
    }

    Tariff tariff() {
        return new Tariff(view());
    }

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    static Usage played(Instant from, Instant until) {
        return Usage.of(List.of(new Usage.Segment(PC, from, until, Usage.Kind.BILLABLE)));
    }

    static Usage.Segment segment(Instant from, long seconds, Usage.Kind kind) {
        return new Usage.Segment(PC, from, from.plusSeconds(seconds), kind);
    }

    static Usage.Segment segment(Instant from, long seconds, boolean billable) {
        return new Usage.Segment(
                PC, from, from.plusSeconds(seconds), billable ? Usage.Kind.BILLABLE : Usage.Kind.PAUSED);
    }
}
