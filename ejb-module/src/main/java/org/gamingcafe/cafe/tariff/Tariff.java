package org.gamingcafe.cafe.tariff;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/** A version of a tariff, checked and made ready for billing. It never changes. */
final class Tariff {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_RULES = 500;
    private static final long DEAREST_HOUR = 1_000_000_000L;
    private static final int LONGEST_UNIT = 3_600;
    private static final int LONGEST_MINIMUM = 86_400;
    private static final int WHOLE = 1_000_000;

    private final TariffView view;
    private final WeeklyGrid grid;

    Tariff(TariffView view) {
        if (view.name().isBlank() || view.name().length() > LONGEST_NAME) {
            throw new InvalidInput("name", "tariff.name", LONGEST_NAME);
        }
        Money.digits(view.currency());
        within("taxPpm", view.taxPpm(), 0, WHOLE);
        within("freeSeconds", view.freeSeconds(), 0, LONGEST_MINIMUM);
        within("minimumSeconds", view.minimumSeconds(), 0, LONGEST_MINIMUM);
        within("roundingSeconds", view.roundingSeconds(), 1, LONGEST_UNIT);
        within("rules", view.rules().size(), 1, MOST_RULES);
        view.rules().forEach(Tariff::mustBePlausible);
        this.view = view;
        grid = new WeeklyGrid(zone(view.zone()).getRules(), view.rules());
    }

    private static void mustBePlausible(TariffView.RuleView rule) {
        within("days", rule.days().size(), 1, 7);
        within("minorPerHour", rule.minorPerHour(), 0, DEAREST_HOUR);
    }

    private static void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "tariff.out-of-range", least, most);
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new InvalidInput("zone", "tariff.zone", id);
        }
    }

    TariffView view() {
        return view;
    }

    WeeklyGrid.Stretch stretch(UUID group, long second) {
        return grid.at(group, second).orElseThrow(NoTariff::new);
    }

    boolean hasPrice(UUID group, long second) {
        return grid.at(group, second).isPresent();
    }

    boolean isFree(long seconds) {
        return seconds <= view.freeSeconds();
    }

    /** The seconds that are billed for so many used ones, which are not free: at least the minimum, in whole units. */
    long billed(long seconds) {
        var unit = view.roundingSeconds();
        return Math.ceilDiv(Math.max(seconds, view.minimumSeconds()), unit) * unit;
    }
}
