package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

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

    TariffView view() {
        return view(UUID.randomUUID(), VenueId.next());
    }

    TariffView view(UUID id, VenueId venue) {
        return new TariffView(id, venue, "Prices", currency, zone, 190_000, free, minimum, unit, rules);
    }

    Tariff tariff() {
        return new Tariff(view());
    }

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    static Usage played(Instant from, Instant until) {
        return new Usage(List.of(new Usage.Segment(PC, from, until, true)));
    }

    static Usage.Segment segment(Instant from, long seconds, boolean billable) {
        return new Usage.Segment(PC, from, from.plusSeconds(seconds), billable);
    }
}
