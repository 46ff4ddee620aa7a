package org.gamingcafe.admin.tariff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.jspecify.annotations.Nullable;

/** A week as it is painted, day by day, and as it is written: days with a time from and until, which may go over midnight. */
final class WrittenWeek {

    /** What the prices written of one brush have in common. */
    record Head(
            UUID group,
            String name,
            long minorPerHour,
            @Nullable String tier) {}

    private record Span(int from, int until) {}

    private WrittenWeek() {}

    /** A price that ends at or before its start goes on into the next day; holidays go on into holidays. */
    static List<Stretch> stretches(RuleView rule, int brush) {
        var from = rule.from().toSecondOfDay() / 60;
        var until = rule.until().equals(LocalTime.MIDNIGHT)
                ? Stretch.DAY
                : rule.until().toSecondOfDay() / 60;
        var painted = new ArrayList<Stretch>();
        for (var day : days(rule)) {
            if (until > from) {
                painted.add(new Stretch(day, from, until, brush));
            } else {
                painted.add(new Stretch(day, from, Stretch.DAY, brush));
                painted.add(new Stretch(next(day), 0, until, brush));
            }
        }
        return painted;
    }

    private static List<Integer> days(RuleView rule) {
        var days = new ArrayList<Integer>();
        rule.days().stream().sorted().forEach(day -> days.add(day.ordinal()));
        if (rule.holidays()) {
            days.add(Stretch.HOLIDAY);
        }
        return days;
    }

    private static int next(int day) {
        return day == Stretch.HOLIDAY ? day : (day + 1) % Stretch.HOLIDAY;
    }

    /** Days that are alike become one price; what ends at midnight and goes on the morning after too. */
    static List<RuleView> rules(List<Stretch> painted, Head head) {
        var spans = new TreeMap<Span, TreeSet<Integer>>(
                Comparator.comparingInt(Span::from).thenComparingInt(Span::until));
        for (var one : painted) {
            spans.computeIfAbsent(new Span(one.from(), one.until()), span -> new TreeSet<>())
                    .add(one.day());
        }
        joinNights(spans);
        return spans.entrySet().stream()
                .map(entry -> rule(entry.getKey(), entry.getValue(), head))
                .toList();
    }

    private static void joinNights(TreeMap<Span, TreeSet<Integer>> spans) {
        var evenings = spans.keySet().stream()
                .filter(span -> span.until() == Stretch.DAY && span.from() > 0)
                .toList();
        for (var evening : evenings) {
            var mornings = new TreeSet<Integer>();
            spans.getOrDefault(evening, new TreeSet<>()).forEach(day -> mornings.add(next(day)));
            spans.keySet().stream()
                    .filter(span -> span.from() == 0 && span.until() <= evening.from())
                    .filter(span -> mornings.equals(spans.get(span)))
                    .findFirst()
                    .ifPresent(morning -> {
                        var days = spans.remove(evening);
                        spans.remove(morning);
                        spans.put(new Span(evening.from(), morning.until()), days);
                    });
        }
    }

    private static RuleView rule(Span span, TreeSet<Integer> days, Head head) {
        var week = EnumSet.noneOf(DayOfWeek.class);
        days.stream().filter(day -> day < Stretch.HOLIDAY).forEach(day -> week.add(DayOfWeek.of(day + 1)));
        return new RuleView(
                head.group(),
                head.name(),
                week,
                clock(span.from()),
                clock(span.until()),
                head.minorPerHour(),
                head.tier(),
                days.contains(Stretch.HOLIDAY));
    }

    static LocalTime clock(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}
