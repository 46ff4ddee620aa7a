package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;

/** The prices of one version as a week of wall-clock cells per station group. */
final class WeeklyGrid {

    private static final int DAY = 24 * 60 * 60;

    /** One rule on one day, in seconds of the day. */
    private record Cell(int from, int until, TariffView.RuleView rule) {}

    /** For how long, from an instant on, one rule is in force without a break on the wall clock. */
    record Stretch(TariffView.RuleView rule, long until) {}

    private final ZoneRules zone;
    private final Map<UUID, Map<DayOfWeek, List<Cell>>> cells = new HashMap<>();

    WeeklyGrid(ZoneRules zone, List<TariffView.RuleView> rules) {
        this.zone = zone;
        rules.forEach(rule -> rule.days().forEach(day -> add(rule, day)));
        cells.values().forEach(week -> week.values().forEach(WeeklyGrid::mustNotOverlap));
    }

    /** A rule that ends at or before its start goes on into the next day. */
    private void add(TariffView.RuleView rule, DayOfWeek day) {
        var from = rule.from().toSecondOfDay();
        var until = rule.until().equals(LocalTime.MIDNIGHT) ? DAY : rule.until().toSecondOfDay();
        if (until > from) {
            add(rule, day, from, until);
        } else {
            add(rule, day, from, DAY);
            add(rule, day.plus(1), 0, until);
        }
    }

    private void add(TariffView.RuleView rule, DayOfWeek day, int from, int until) {
        cells.computeIfAbsent(rule.groupId(), group -> new HashMap<>())
                .computeIfAbsent(day, of -> new ArrayList<>())
                .add(new Cell(from, until, rule));
    }

    private static void mustNotOverlap(List<Cell> day) {
        day.sort(Comparator.comparingInt(Cell::from));
        for (var i = 1; i < day.size(); i++) {
            if (day.get(i).from() < day.get(i - 1).until()) {
                throw new InvalidInput(
                        "rules",
                        "tariff.overlap",
                        day.get(i - 1).rule().name(),
                        day.get(i).rule().name());
            }
        }
    }

    /** @param second of the epoch */
    Optional<Stretch> at(UUID group, long second) {
        var instant = Instant.ofEpochSecond(second);
        var offset = zone.getOffset(instant);
        var local = instant.atOffset(offset);
        var ofDay = local.toLocalTime().toSecondOfDay();
        return cells.getOrDefault(group, Map.of()).getOrDefault(local.getDayOfWeek(), List.of()).stream()
                .filter(cell -> cell.from() <= ofDay && ofDay < cell.until())
                .findFirst()
                .map(cell -> new Stretch(cell.rule(), Math.min(second + cell.until() - ofDay, clockChange(instant))));
    }

    private long clockChange(Instant after) {
        if (zone.isFixedOffset()) {
            return Long.MAX_VALUE;
        }
        var next = zone.nextTransition(after);
        return next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }
}
