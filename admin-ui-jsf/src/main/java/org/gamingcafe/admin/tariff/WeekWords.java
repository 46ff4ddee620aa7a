package org.gamingcafe.admin.tariff;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Days of the week in few words: {@code Mon–Fri, Sun}. */
final class WeekWords {

    private static final int ROW = 3;

    private WeekWords() {}

    static String of(Set<DayOfWeek> days, Function<DayOfWeek, String> name) {
        var words = new ArrayList<String>();
        var row = new ArrayList<DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            if (days.contains(day)) {
                row.add(day);
            } else {
                say(row, name, words);
            }
        }
        say(row, name, words);
        return String.join(", ", words);
    }

    private static void say(List<DayOfWeek> row, Function<DayOfWeek, String> name, List<String> words) {
        if (row.size() >= ROW) {
            words.add(name.apply(row.getFirst()) + "–" + name.apply(row.getLast()));
        } else {
            row.forEach(day -> words.add(name.apply(day)));
        }
        row.clear();
    }
}
