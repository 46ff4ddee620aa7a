package org.gamingcafe.admin.tariff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sheet as a table: a row for each day, the day in quarters of an hour. */
public final class Week {

    private static final int QUARTER = 15;
    private static final int LEVELS = 6;

    /** @param day nothing for holidays */
    public record Row(int place, @Nullable DayOfWeek day, List<Block> blocks) {}

    /**
     * A stretch of a day in one price, or in none.
     *
     * @param span quarters of an hour
     * @param level 0 without a price, else 1 for the lowest price of the sheet and more for higher ones
     */
    public record Block(
            String from,
            String until,
            int span,
            @Nullable String name,
            @Nullable Long minorPerHour,
            int level) {}

    private Week() {}

    static List<Row> of(Sheet sheet, String currency) {
        var levels = new ArrayList<Integer>();
        for (var i = 0; i < sheet.getBrushes().size(); i++) {
            levels.add(level(sheet, i));
        }
        var rows = new ArrayList<Row>();
        for (var day = 0; day < Stretch.DAYS; day++) {
            var blocks = new ArrayList<Block>();
            var done = 0;
            for (var stretch : sheet.stretches()) {
                if (stretch.day() == day) {
                    none(blocks, done, stretch.from());
                    var brush = sheet.getBrushes().get(stretch.brush());
                    block(
                            blocks,
                            stretch.from(),
                            stretch.until(),
                            new Block("", "", 0, brush.getName(), minor(brush, currency), levels.get(stretch.brush())));
                    done = stretch.until();
                }
            }
            none(blocks, done, Stretch.DAY);
            rows.add(new Row(day, day == Stretch.HOLIDAY ? null : DayOfWeek.of(day + 1), blocks));
        }
        return rows;
    }

    /** A price that is still being typed has none yet. */
    private static @Nullable Long minor(Brush brush, String currency) {
        var price = brush.getPrice();
        return price == null || brush.getName().isBlank() ? null : brush.minorPerHour(currency);
    }

    /** From the lowest price of the sheet, 1, to the highest. */
    static int level(Sheet sheet, int brush) {
        var prices = new TreeSet<BigDecimal>();
        sheet.getBrushes().forEach(one -> {
            if (one.getPrice() != null) {
                prices.add(one.getPrice());
            }
        });
        var price = sheet.getBrushes().get(brush).getPrice();
        return price == null ? 1 : Math.min(prices.headSet(price, true).size(), LEVELS);
    }

    private static void none(List<Block> blocks, int from, int until) {
        block(blocks, from, until, new Block("", "", 0, null, null, 0));
    }

    private static void block(List<Block> blocks, int from, int until, Block like) {
        var span = column(until) - column(from);
        if (span > 0) {
            blocks.add(new Block(clock(from), clock(until), span, like.name(), like.minorPerHour(), like.level()));
        }
    }

    private static int column(int minute) {
        return (minute + QUARTER / 2) / QUARTER;
    }

    /** The end of the day is 24:00. */
    static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
