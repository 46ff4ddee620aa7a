package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one version as a week of wall-clock cells per station group and tier, and a day of them for holidays. On a
 * holiday the holiday's prices of a group hold, if it has any. A tier's own price comes before everybody's.
 */
final class WeeklyGrid {

    /** One rule on one day, in seconds of the day. */
    record Cell(int from, int until, TariffView.RuleView rule) {}

    /** Whose cells: of a day of the week, or of holidays if there is none. */
    record Row(UUID group, @Nullable String tier, @Nullable DayOfWeek day) {}

    /** For how long, from an instant on, one rule is in force without a break on the wall clock. */
    record Stretch(TariffView.RuleView rule, long until) {}

    private final WallClock clock;
    private final Set<LocalDate> holidays;
    private final Set<UUID> groupsWithHolidays = new HashSet<>();
    private final Map<Row, List<Cell>> cells = new HashMap<>();

    WeeklyGrid(WallClock clock, List<TariffView.RuleView> rules, List<LocalDate> holidays) {
        this.clock = clock;
        this.holidays = Set.copyOf(holidays);
        rules.forEach(this::add);
        cells.values().forEach(WeeklyGrid::mustNotOverlap);
    }

    private void add(TariffView.RuleView rule) {
        rule.days().forEach(day -> add(rule, day, day.plus(1)));
        if (rule.holidays()) {
            groupsWithHolidays.add(rule.groupId());
            add(rule, null, null);
        }
    }

    /** A rule that ends at or before its start goes on into the next day. */
    private void add(TariffView.RuleView rule, @Nullable DayOfWeek day, @Nullable DayOfWeek next) {
        var from = rule.from().toSecondOfDay();
        var until = WallClock.end(rule.until());
        if (until > from) {
            cell(rule, day, from, until);
        } else {
            cell(rule, day, from, WallClock.DAY);
            cell(rule, next, 0, until);
        }
    }

    private void cell(TariffView.RuleView rule, @Nullable DayOfWeek day, int from, int until) {
        cells.computeIfAbsent(new Row(rule.groupId(), rule.tier(), day), row -> new ArrayList<>())
                .add(new Cell(from, until, rule));
    }

    private static void mustNotOverlap(List<Cell> day) {
        day.sort(Comparator.comparingInt(Cell::from));
        for (var i = 1; i < day.size(); i++) {
            var minutes = day.get(i - 1).until() - day.get(i).from();
            if (minutes > 0) {
                throw new InvalidInput(
                        "rules",
                        "tariff.overlap",
                        day.get(i - 1).rule().name(),
                        day.get(i).rule().name(),
                        Coverage.clock(day.get(i).from()),
                        Coverage.clock(day.get(i).from() + minutes));
            }
        }
    }

    /** Sorted by their beginning. */
    Map<Row, List<Cell>> cells() {
        return cells;
    }

    /** @param second of the epoch */
    Optional<Stretch> at(UUID group, @Nullable String tier, long second) {
        var local = clock.at(second);
        var ofDay = local.toLocalTime().toSecondOfDay();
        var isHoliday = groupsWithHolidays.contains(group) && holidays.contains(local.toLocalDate());
        var day = isHoliday ? null : local.getDayOfWeek();
        var own = tier == null ? List.<Cell>of() : cells.getOrDefault(new Row(group, tier, day), List.of());
        var mine = at(ofDay, own);
        if (mine != null) {
            return Optional.of(new Stretch(mine.rule(), clock.reaches(second, mine.until())));
        }
        var everybodys = at(ofDay, cells.getOrDefault(new Row(group, null, day), List.of()));
        if (everybodys == null) {
            return Optional.empty();
        }
        var until = Math.min(everybodys.until(), nextOf(ofDay, own));
        return Optional.of(new Stretch(everybodys.rule(), clock.reaches(second, until)));
    }

    private static @Nullable Cell at(int ofDay, List<Cell> day) {
        for (var cell : day) {
            if (cell.from() <= ofDay && ofDay < cell.until()) {
                return cell;
            }
        }
        return null;
    }

    private static int nextOf(int ofDay, List<Cell> day) {
        for (var cell : day) {
            if (cell.from() > ofDay) {
                return cell.from();
            }
        }
        return WallClock.DAY;
    }
}
