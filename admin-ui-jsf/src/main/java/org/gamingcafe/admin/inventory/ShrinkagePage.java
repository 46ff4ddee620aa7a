package org.gamingcafe.admin.inventory;

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
import org.gamingcafe.cafe.inventory.ShrinkageService;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.cafe.inventory.StockShrinkage;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What was lost of the stock, why and when, and what that is of what was sold. */
@Named
@ViewScoped
public class ShrinkagePage implements Serializable {

    private static final int WEEKS = 28;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 120;

    /** A day of the chart. @param found whether more was found than lost @param high in units of the chart */
    public record Column(LocalDate day, Money cost, boolean found, long x, long y, long wide, long high) {}

    @Inject
    ShrinkageService shrinkage;

    @Inject
    StockDays days;

    @Inject
    Here here;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private transient @Nullable StockShrinkage report;

    @PostConstruct
    void begin() {
        var today = days.today();
        from = today.minusDays(WEEKS - 1L);
        to = today;
    }

    /** For other days. */
    public void show() {
        report = null;
        getReport();
    }

    public void export() throws IOException {
        Downloads.send("shrinkage.csv", "text/csv", shrinkage.export(here.id(), said(from), said(to)));
    }

    public StockShrinkage getReport() {
        var known = report;
        if (known == null) {
            known = shrinkage.report(here.id(), said(from), said(to));
            report = known;
        }
        return known;
    }

    private static LocalDate said(@Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput("from", "inventory.span", StockReportService.LONGEST_DAYS);
        }
        return day;
    }

    /** One for each day, also for those on which nothing was lost. */
    public List<Column> getColumns() {
        var shown = getReport();
        var first = shown.from();
        var count = shown.to().toEpochDay() - first.toEpochDay() + 1;
        var highest = shown.days().stream()
                .mapToLong(day -> Math.abs(day.cost().minor()))
                .max()
                .orElse(1);
        var columns = new ArrayList<Column>();
        for (var day : shown.days()) {
            var at = day.day().toEpochDay() - first.toEpochDay();
            var left = at * WIDTH / count;
            var wide = Math.max(2, (at + 1) * WIDTH / count - left - 1);
            var high = Math.max(1, Math.abs(day.cost().minor()) * HEIGHT / Math.max(1, highest));
            columns.add(new Column(day.day(), day.cost(), day.cost().isNegative(), left, HEIGHT - high, wide, high));
        }
        return columns;
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
