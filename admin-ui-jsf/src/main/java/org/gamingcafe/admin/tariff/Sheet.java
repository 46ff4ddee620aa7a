package org.gamingcafe.admin.tariff;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffView.RuleView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The week of one group of stations, for everybody or for one tier, as it is painted: prices never overlap on it. */
public class Sheet implements Serializable {

    static final int MOST_BRUSHES = 12;
    private static final int MOST_STEPS_BACK = 20;

    private final UUID group;
    private final String groupName;
    private final @Nullable String tier;
    private final ArrayList<Brush> brushes = new ArrayList<>();
    private final ArrayDeque<ArrayList<Stretch>> before = new ArrayDeque<>();
    private ArrayList<Stretch> stretches = new ArrayList<>();

    Sheet(UUID group, String groupName, @Nullable String tier) {
        this.group = group;
        this.groupName = groupName;
        this.tier = tier;
    }

    /** @param rules of any groups and tiers; those of this sheet are painted on it */
    Sheet showing(List<RuleView> rules, String currency) {
        for (var rule : rules) {
            if (rule.groupId().equals(group) && Objects.equals(rule.tier(), tier)) {
                var brush = brush(rule, currency);
                WrittenWeek.stretches(rule, brush).forEach(stretches::add);
            }
        }
        tidy();
        return this;
    }

    private int brush(RuleView rule, String currency) {
        for (var i = 0; i < brushes.size(); i++) {
            var known = brushes.get(i);
            if (known.getName().equals(rule.name()) && known.minorPerHour(currency) == rule.minorPerHour()) {
                return i;
            }
        }
        brushes.add(new Brush(rule.name(), new Money(rule.minorPerHour(), currency)));
        return brushes.size() - 1;
    }

    /** Paints days and minutes over what was there. @param brush its place; below zero takes the price away */
    void paint(int firstDay, int lastDay, int from, int until, int brush) {
        if (brush >= brushes.size()
                || from >= until
                || until > Stretch.DAY
                || firstDay < 0
                || lastDay > Stretch.HOLIDAY) {
            return;
        }
        remember();
        for (var day = firstDay; day <= lastDay; day++) {
            cut(day, from, until);
            if (brush >= 0) {
                stretches.add(new Stretch(day, from, until, brush));
            }
        }
        tidy();
    }

    private void cut(int day, int from, int until) {
        var left = new ArrayList<Stretch>();
        for (var old : stretches) {
            if (!old.overlaps(day, from, until)) {
                left.add(old);
                continue;
            }
            if (old.from() < from) {
                left.add(new Stretch(day, old.from(), from, old.brush()));
            }
            if (old.until() > until) {
                left.add(new Stretch(day, until, old.until(), old.brush()));
            }
        }
        stretches = left;
    }

    private void tidy() {
        stretches.sort(Comparator.comparingInt(Stretch::day).thenComparingInt(Stretch::from));
        var tidied = new ArrayList<Stretch>();
        for (var next : stretches) {
            if (!tidied.isEmpty() && tidied.getLast().goesOnAs(next)) {
                var whole = tidied.removeLast();
                tidied.add(new Stretch(whole.day(), whole.from(), next.until(), whole.brush()));
            } else {
                tidied.add(next);
            }
        }
        stretches = tidied;
    }

    private void remember() {
        before.push(new ArrayList<>(stretches));
        while (before.size() > MOST_STEPS_BACK) {
            before.removeLast();
        }
    }

    void stepBack() {
        if (!before.isEmpty()) {
            stretches = before.pop();
        }
    }

    void addBrush() {
        if (isRoom()) {
            brushes.add(new Brush());
        }
    }

    /** What was painted with it has no price then; there is no step back over it, for the places have changed. */
    void removeBrush(int place) {
        if (place < 0 || place >= brushes.size()) {
            return;
        }
        brushes.remove(place);
        before.clear();
        var left = new ArrayList<Stretch>();
        for (var old : stretches) {
            if (old.brush() != place) {
                var brush = old.brush() > place ? old.brush() - 1 : old.brush();
                left.add(new Stretch(old.day(), old.from(), old.until(), brush));
            }
        }
        stretches = left;
    }

    /** What is painted, as the service takes it: as few prices as say it. */
    List<RuleView> rules(String currency) {
        var rules = new ArrayList<RuleView>();
        for (var i = 0; i < brushes.size(); i++) {
            var place = i;
            var painted = stretches.stream().filter(one -> one.brush() == place).toList();
            if (!painted.isEmpty()) {
                var brush = brushes.get(i);
                rules.addAll(WrittenWeek.rules(
                        painted, new WrittenWeek.Head(group, brush.getName(), brush.minorPerHour(currency), tier)));
            }
        }
        return rules;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    public UUID getGroup() {
        return group;
    }

    public String getGroupName() {
        return groupName;
    }

    public @Nullable String getTier() {
        return tier;
    }

    public List<Brush> getBrushes() {
        return brushes;
    }

    public boolean isRoom() {
        return brushes.size() < MOST_BRUSHES;
    }

    public boolean isChanged() {
        return !before.isEmpty();
    }

    public boolean isEmpty() {
        return stretches.isEmpty();
    }
}
