package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Whether every minute of the week, and of holidays that have prices of their own, has a price for everybody. */
final class Coverage {

    private Coverage() {}

    /** @throws InvalidInput {@code tariff.gap} with the group's rule before the first gap, the day and its minutes */
    static void mustBeWhole(Tariff tariff) {
        var groups = new LinkedHashSet<>(
                tariff.view().rules().stream().map(TariffView.RuleView::groupId).toList());
        var cells = tariff.grid().cells();
        for (var group : groups) {
            var days = new ArrayList<@Nullable DayOfWeek>(Arrays.asList(DayOfWeek.values()));
            var hasHolidays =
                    cells.keySet().stream().anyMatch(row -> row.group().equals(group) && row.day() == null);
            if (hasHolidays) {
                days.add(null);
            }
            var first = tariff.view().rules().stream()
                    .filter(rule -> rule.groupId().equals(group))
                    .findFirst()
                    .orElseThrow()
                    .name();
            for (var day : days) {
                mustBeWhole(day, first, cells.getOrDefault(new WeeklyGrid.Row(group, null, day), List.of()));
            }
        }
    }

    private static void mustBeWhole(@Nullable DayOfWeek day, String group, List<WeeklyGrid.Cell> cells) {
        var covered = 0;
        var before = group;
        for (var cell : cells) {
            if (cell.from() > covered) {
                throw gap(day, before, covered, cell.from());
            }
            covered = cell.until();
            before = cell.rule().name();
        }
        if (covered < WallClock.DAY) {
            throw gap(day, before, covered, WallClock.DAY);
        }
    }

    private static InvalidInput gap(@Nullable DayOfWeek day, String rule, int from, int until) {
        return new InvalidInput(
                "rules", "tariff.gap", rule, day == null ? "HOLIDAY" : day.name(), clock(from), clock(until));
    }

    /** {@code 18:00}; the end of the day is {@code 24:00}. */
    static String clock(int secondOfDay) {
        var minute = secondOfDay / 60;
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
