package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.LimitService;
import org.gamingcafe.platform.limit.LimitStatistics;
import org.gamingcafe.platform.limit.Violation;
import org.jspecify.annotations.Nullable;

/** Who was refused by a limit: now, in the last 24 hours, and in the last 30 days. */
@Named
@ViewScoped
public class LimitsPage extends ListPage<Violation> {

    private static final int HOURS = 24;
    private static final int STEP = 30;
    private static final int WIDTH = 22;
    private static final int HEIGHT = 120;

    @Inject
    LimitService limits;

    private @Nullable LimitName limit;
    private transient @Nullable LimitStatistics statistics;
    private transient @Nullable List<Violation> blocked;

    @Override
    protected Slice<Violation> load(@Nullable String text, PageRequest page) {
        return limits.violations(limit, page);
    }

    @Override
    protected boolean narrowed() {
        return limit != null;
    }

    @Override
    public void reload() {
        super.reload();
        statistics = null;
        blocked = null;
    }

    public LimitStatistics getStatistics() {
        var known = statistics;
        if (known == null) {
            known = limits.statistics();
            statistics = known;
        }
        return known;
    }

    public List<Violation> getBlocked() {
        var known = blocked;
        if (known == null) {
            known = limits.blocked();
            blocked = known;
        }
        return known;
    }

    /** A column of the chart for each of the last 24 hours. */
    public List<Column> getColumns() {
        var refused = getStatistics().hours().stream()
                .collect(Collectors.groupingBy(
                        LimitStatistics.Hour::hour, Collectors.summingLong(LimitStatistics.Hour::refused)));
        var highest = Math.max(
                1, refused.values().stream().mapToLong(Long::longValue).max().orElse(1));
        var columns = new ArrayList<Column>();
        for (var i = 0; i < HOURS; i++) {
            var hour = getStatistics().since().plus(Duration.ofHours(i));
            var count = refused.getOrDefault(hour, 0L);
            var height = count == 0 ? 1 : Math.max(3, count * HEIGHT / highest);
            columns.add(new Column(hour, count, i * STEP, HEIGHT - height, WIDTH, height));
        }
        return columns;
    }

    /** The limits that refused somebody in the last 24 hours, and how often. */
    public List<Map.Entry<String, Long>> getByLimit() {
        var sums = new TreeMap<String, Long>();
        getStatistics().hours().forEach(hour -> sums.merge(hour.limit(), hour.refused(), Long::sum));
        return List.copyOf(sums.entrySet());
    }

    public LimitName[] getNames() {
        return LimitName.values();
    }

    public @Nullable LimitName getLimit() {
        return limit;
    }

    public void setLimit(@Nullable LimitName limit) {
        this.limit = limit;
    }

    /** An hour of the chart, where and how high it is drawn. */
    public record Column(Instant hour, long refused, int x, long y, int width, long height) {}
}
