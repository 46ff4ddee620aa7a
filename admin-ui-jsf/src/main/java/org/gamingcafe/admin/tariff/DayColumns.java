package org.gamingcafe.admin.tariff;

import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.play.ComparisonResult;

/** The days of a comparison as two columns each: what was taken by the version that holds, and by the other one. */
public final class DayColumns {

    static final int WIDTH = 720;
    static final int HEIGHT = 160;

    /** A day of the chart: where its columns are drawn, and how high. */
    public record Column(
            ComparisonResult.DaySum day,
            int x,
            int width,
            int otherX,
            long y,
            long height,
            long otherY,
            long otherHeight) {}

    private DayColumns() {}

    static List<Column> of(List<ComparisonResult.DaySum> days) {
        var highest = 1L;
        for (var day : days) {
            highest =
                    Math.max(highest, Math.max(day.before().minor(), day.after().minor()));
        }
        var step = WIDTH / Math.max(1, days.size());
        var width = Math.clamp(step / 3, 1, 40);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < days.size(); i++) {
            var x = i * step + (step - 2 * width) / 2;
            var before = height(days.get(i).before().minor(), highest);
            var after = height(days.get(i).after().minor(), highest);
            columns.add(new Column(days.get(i), x, width, x + width, HEIGHT - before, before, HEIGHT - after, after));
        }
        return columns;
    }

    private static long height(long minor, long highest) {
        return minor <= 0 ? 1 : Math.max(2, minor * (HEIGHT - 10) / highest);
    }
}
