package org.gamingcafe.admin.till;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.cafe.shift.CashierFigures;
import org.gamingcafe.cafe.shift.CashierService;
import org.gamingcafe.cafe.shift.DrawerControl;
import org.jspecify.annotations.Nullable;

/** How exact the drawers of the venue were, by cashier, and the differences over time as a chart and as a table. */
@Named
@ViewScoped
public class CashiersPage implements Serializable {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 150;
    private static final int EDGE = 14;
    private static final int SHOWN = 100;

    /** One shift on the chart, in its units. */
    public record Dot(long x, long y, boolean outside, String words) {}

    @Inject
    CashierService cashiers;

    @Inject
    Names names;

    @Inject
    Here here;

    private int days = 90;
    private @Nullable String chosen;
    private transient @Nullable DrawerControl control;

    public void look() {
        control = null;
        chosen = null;
    }

    public DrawerControl getControl() {
        var known = control;
        if (known == null) {
            known = cashiers.control(here.id(), days);
            names.learn(
                    known.cashiers().stream().map(one -> one.cashier().value()).toArray(UUID[]::new));
            control = known;
        }
        return known;
    }

    public void show() {
        control = null;
    }

    public String name(CashierFigures figures) {
        return names.of(figures.cashier().value());
    }

    public String cashier(DrawerControl.Point shift) {
        return names.of(shift.cashier().value());
    }

    /** Of whoever is chosen, or of everybody; the first one first. */
    public List<DrawerControl.Point> getShifts() {
        var id = chosen;
        return getControl().shifts().stream()
                .filter(one -> id == null
                        || id.isEmpty()
                        || id.equals(one.cashier().value().toString()))
                .toList();
    }

    /** The same in words, the last ones first. */
    public List<DrawerControl.Point> getLatest() {
        return getShifts().reversed().stream().limit(SHOWN).toList();
    }

    public List<Dot> getDots() {
        var shifts = getShifts();
        return IntStream.range(0, shifts.size())
                .mapToObj(i -> {
                    var one = shifts.get(i);
                    var words = cashier(one) + " " + one.difference();
                    return new Dot(x(i, shifts.size()), height(one.difference().minor()), one.outside(), words);
                })
                .toList();
    }

    public long getCentre() {
        return height(getControl().centre().minor());
    }

    public long getLower() {
        return height(getControl().lower().minor());
    }

    public long getUpper() {
        return height(getControl().upper().minor());
    }

    private static long x(int index, int count) {
        return count == 1 ? WIDTH / 2 : EDGE + (long) index * (WIDTH - 2 * EDGE) / (count - 1);
    }

    /** From the top: over is above short. */
    private long height(long minor) {
        var shown = getControl();
        var most = Math.max(shown.upper().minor(), -shown.lower().minor());
        for (var one : shown.shifts()) {
            most = Math.max(most, Math.abs(one.difference().minor()));
        }
        return HEIGHT / 2 - minor * (HEIGHT / 2 - EDGE) / Math.max(most, 1);
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }

    public List<Integer> getSpans() {
        return List.of(30, 90, 365);
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = getSpans().contains(days) ? days : this.days;
    }
}
