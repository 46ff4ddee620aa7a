package org.gamingcafe.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.jspecify.annotations.Nullable;

/** The week's prices as a table per station group: one row per stretch of the day in which no price changes. */
@Named
@RequestScoped
public class TariffPage {

    /** Prices of one group. */
    public record Grid(String group, List<Stretch> stretches) {}

    /** From one local time to another, the price on each day of the week. */
    public record Stretch(LocalTime from, LocalTime until, List<Cell> cells) {}

    /** @param level 0 for no price, else 1 (the group's lowest price) to 4 (its highest) */
    public record Cell(
            DayOfWeek day, @Nullable String rule, @Nullable Long minorPerHour, int level) {}

    private static final int HIGHEST = 4;

    @Inject
    TariffService tariffs;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private @Nullable TariffView tariff;

    public TariffView getTariff() {
        var known = tariff;
        if (known == null) {
            known = tariffs.active(here.id());
            tariff = known;
        }
        return known;
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }

    public List<Grid> getGrids() {
        return stations.groups(here.id()).stream()
                .map(group -> new Grid(group.name(), stretches(rulesOf(group.id()))))
                .filter(grid -> !grid.stretches().isEmpty())
                .toList();
    }

    private List<RuleView> rulesOf(UUID group) {
        return getTariff().rules().stream()
                .filter(rule -> rule.groupId().equals(group))
                .toList();
    }

    private static List<Stretch> stretches(List<RuleView> rules) {
        var borders = new TreeSet<LocalTime>();
        rules.forEach(rule -> {
            borders.add(rule.from());
            borders.add(rule.until());
        });
        borders.add(LocalTime.MIDNIGHT);
        var stretches = new ArrayList<Stretch>();
        for (var from : rules.isEmpty() ? new TreeSet<LocalTime>() : borders) {
            var next = borders.higher(from);
            var cells = Arrays.stream(DayOfWeek.values())
                    .map(day -> cell(day, from, rules))
                    .toList();
            stretches.add(new Stretch(from, next == null ? LocalTime.MIDNIGHT : next, cells));
        }
        return stretches;
    }

    private static Cell cell(DayOfWeek day, LocalTime from, List<RuleView> rules) {
        return rules.stream()
                .filter(rule -> rule.days().contains(day) && covers(rule, from))
                .findFirst()
                .map(rule -> new Cell(day, rule.name(), rule.minorPerHour(), level(rule, rules)))
                .orElse(new Cell(day, null, null, 0));
    }

    private static boolean covers(RuleView rule, LocalTime time) {
        var endsAtMidnight = rule.until().equals(LocalTime.MIDNIGHT);
        return !rule.from().isAfter(time) && (endsAtMidnight || time.isBefore(rule.until()));
    }

    private static int level(RuleView rule, List<RuleView> rules) {
        var prices = new TreeSet<>(rules.stream().map(RuleView::minorPerHour).toList());
        return Math.min(prices.headSet(rule.minorPerHour(), true).size(), HIGHEST);
    }
}
