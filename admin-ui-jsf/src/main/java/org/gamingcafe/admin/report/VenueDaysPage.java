package org.gamingcafe.admin.report;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.report.VenueDay;
import org.gamingcafe.cafe.report.VenueDayService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Figures of the last business days: a chart of what they brought, and a line for each. */
@Named
@ViewScoped
public class VenueDaysPage implements Serializable {

    private static final int USUAL_DAYS = 28;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 120;
    private static final int GAP = 4;
    private static final int WIDEST = 32;

    @Inject
    VenueDayService report;

    @Inject
    Here here;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate shownFrom;
    private @Nullable LocalDate shownTo;
    private transient @Nullable List<VenueDay> days;

    /** A day of the chart: goods stand on play. */
    public record Column(VenueDay day, int x, int width, long playY, long play, long goodsY, long goods) {}

    @PostConstruct
    void begin() {
        var last = report.lastDay(here.id());
        from = last.minusDays(USUAL_DAYS - 1L);
        to = last;
        shownFrom = from;
        shownTo = to;
    }

    /** Other days; where they are refused, those that were shown stay. */
    public void show() {
        days = report.list(here.id(), from, to).reversed();
        shownFrom = from;
        shownTo = to;
    }

    /** The days that are shown. */
    public void export() throws IOException {
        Downloads.send("days.csv", "text/csv", report.export(here.id(), shownFrom, shownTo));
    }

    /** The last one first. */
    public List<VenueDay> getDays() {
        var known = days;
        if (known == null) {
            known = report.list(here.id(), shownFrom, shownTo).reversed();
            days = known;
        }
        return known;
    }

    public Money getRevenue() {
        return getDays().stream().map(VenueDay::revenue).reduce(Money.zero(here.currency()), Money::plus);
    }

    /** From the first day to the last. A day on which more was given back than taken has no column. */
    public List<Column> getColumns() {
        var shown = getDays().reversed();
        var highest = Math.max(
                1,
                shown.stream()
                        .mapToLong(day -> above(day.play()) + above(day.goods()))
                        .max()
                        .orElse(1));
        var place = WIDTH / Math.max(1, shown.size());
        var width = Math.clamp(place - GAP, 1, WIDEST);
        var columns = new ArrayList<Column>();
        for (var day : shown) {
            var play = above(day.play()) * HEIGHT / highest;
            var goods = above(day.goods()) * HEIGHT / highest;
            columns.add(new Column(
                    day,
                    columns.size() * WIDTH / shown.size() + (place - width) / 2,
                    width,
                    HEIGHT - play,
                    play,
                    HEIGHT - play - goods,
                    goods));
        }
        return columns;
    }

    private static long above(Money money) {
        return Math.max(0, money.minor());
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
