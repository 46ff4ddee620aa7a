package org.gamingcafe.admin.tariff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.tariff.Terms;
import org.jspecify.annotations.Nullable;

/** What a tariff has any number of beside its prices: durations, discounts, holidays, rates of tax. */
public class TermRows implements Serializable {

    private static final int MOST = 20;
    private static final int MOST_HOLIDAYS = 60;

    private final ArrayList<DurationRow> durations = new ArrayList<>();
    private final ArrayList<DiscountRow> discounts = new ArrayList<>();
    private final ArrayList<DatedRow> holidays = new ArrayList<>();
    private final ArrayList<DatedRow> taxes = new ArrayList<>();

    void show(Terms terms) {
        durations.clear();
        terms.durations().stream().map(DurationRow::of).forEach(durations::add);
        discounts.clear();
        terms.discounts().stream().map(DiscountRow::of).forEach(discounts::add);
        holidays.clear();
        terms.holidays().stream().sorted().map(DatedRow::of).forEach(holidays::add);
        taxes.clear();
        terms.taxChanges().stream().map(DatedRow::of).forEach(taxes::add);
    }

    public void addDuration() {
        if (durations.size() < MOST) {
            durations.add(new DurationRow());
        }
    }

    public void addDiscount() {
        if (discounts.size() < MOST) {
            discounts.add(new DiscountRow());
        }
    }

    public void addHoliday() {
        if (holidays.size() < MOST_HOLIDAYS) {
            holidays.add(new DatedRow());
        }
    }

    public void addTax() {
        if (taxes.size() < MOST) {
            taxes.add(new DatedRow());
        }
    }

    public void removeDuration(@Nullable Integer place) {
        remove(durations, place);
    }

    public void removeDiscount(@Nullable Integer place) {
        remove(discounts, place);
    }

    public void removeHoliday(@Nullable Integer place) {
        remove(holidays, place);
    }

    public void removeTax(@Nullable Integer place) {
        remove(taxes, place);
    }

    /** By its place in the list; what is not there is gone already. */
    private static void remove(List<?> rows, @Nullable Integer place) {
        if (place != null && place >= 0 && place < rows.size()) {
            rows.remove(place.intValue());
        }
    }

    public List<DurationRow> getDurations() {
        return durations;
    }

    public List<DiscountRow> getDiscounts() {
        return discounts;
    }

    public List<DatedRow> getHolidays() {
        return holidays;
    }

    public List<DatedRow> getTaxes() {
        return taxes;
    }

    public Terms.DiscountKind[] getKinds() {
        return Terms.DiscountKind.values();
    }
}
