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
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.inventory.LowStock;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.cafe.inventory.StockStatistics;
import org.gamingcafe.cafe.inventory.StockValuation;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What runs low, what the stock is worth, and what has become of it. */
@Named
@ViewScoped
public class StockReportsPage implements Serializable {

    private static final int WEEKS = 28;
    private static final int BARS = 10;
    private static final int LONGEST_BAR = 420;
    private static final int STEP = 26;

    /** A bar of a chart. @param length in its units */
    public record Bar(String name, long value, int y, long length) {}

    @Inject
    StockReportService reports;

    @Inject
    Here here;

    @Inject
    StockDays days;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private transient @Nullable List<LowStock> low;
    private transient @Nullable StockValuation valuation;
    private transient @Nullable StockStatistics statistics;

    @PostConstruct
    void begin() {
        var today = days.today();
        from = today.minusDays(WEEKS - 1L);
        to = today;
    }

    /** What the stock is worth, product by product. */
    public void export() throws IOException {
        Downloads.send("valuation.csv", "text/csv", reports.exportValuation(here.id()));
    }

    /** For other days. */
    public void show() {
        statistics = null;
        getStatistics();
    }

    public List<LowStock> getLow() {
        var known = low;
        if (known == null) {
            known = reports.low(here.id());
            low = known;
        }
        return known;
    }

    public StockValuation getValuation() {
        var known = valuation;
        if (known == null) {
            known = reports.valuation(here.id());
            valuation = known;
        }
        return known;
    }

    public StockStatistics getStatistics() {
        var known = statistics;
        if (known == null) {
            var first = from;
            var last = to;
            if (first == null || last == null) {
                throw new InvalidInput("from", "inventory.span", StockReportService.LONGEST_DAYS);
            }
            known = reports.statistics(here.id(), first, last);
            statistics = known;
        }
        return known;
    }

    public List<Bar> getWorth() {
        return bars(
                getValuation().lines(),
                StockValuation.Line::category,
                line -> line.cost().minor());
    }

    public List<Bar> getBest() {
        return bars(getStatistics().products(), StockStatistics.OfProduct::name, StockStatistics.OfProduct::sold);
    }

    public List<Bar> getLost() {
        var lost = getStatistics().products().stream()
                .filter(line -> line.lost() > 0)
                .sorted((one, other) -> Long.compare(other.lost(), one.lost()))
                .toList();
        return bars(lost, StockStatistics.OfProduct::name, StockStatistics.OfProduct::lost);
    }

    private static <T> List<Bar> bars(List<T> lines, Function<T, String> name, ToLongFunction<T> value) {
        var shown = lines.stream()
                .filter(line -> value.applyAsLong(line) > 0)
                .limit(BARS)
                .toList();
        var longest = shown.stream().mapToLong(value).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var line : shown) {
            var length = Math.max(2, value.applyAsLong(line) * LONGEST_BAR / longest);
            bars.add(new Bar(name.apply(line), value.applyAsLong(line), bars.size() * STEP, length));
        }
        return bars;
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
