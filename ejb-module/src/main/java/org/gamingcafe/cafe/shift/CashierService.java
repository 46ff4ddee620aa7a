package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gamingcafe.cafe.sale.CashierSales;
import org.gamingcafe.cafe.sale.ShiftSalesService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Figures of the cashiers of a venue, and whose drawers differ by more than chance explains. */
@Stateless
@RolesAllowed(Permission.SHIFT_READ)
public class CashierService {

    public static final int LONGEST_DAYS = 366;

    /** Fewer shifts of one cashier say nothing. */
    private static final int FEWEST = 5;

    @Inject
    ClosedShifts closed;

    @Inject
    ShiftSalesService sales;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /**
     * Of the shifts that were closed in the last days. A cashier is flagged when the mean of their differences is farther from what is
     * usual in the venue than three sigma of such a mean; who has fewer than five shifts is not.
     *
     * @param days 1 to 366
     */
    public DrawerControl control(VenueId venue, int days) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_READ, venue, "venue");
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidInput("days", "shift.days", LONGEST_DAYS);
        }
        var since = clock.instant().minus(Duration.ofDays(days));
        var currency = venues.get(venue).currency();
        var shifts = closed.since(venue, since);
        var limits = ControlLimits.of(
                shifts.stream().map(ClosedShifts.Closed::difference).toList());
        return new DrawerControl(
                new Money(limits.centre(), currency),
                new Money(limits.lower(), currency),
                new Money(limits.upper(), currency),
                cashiers(shifts, limits, sales.ofCashiers(venue, since, currency), currency),
                shifts.stream()
                        .map(one -> new DrawerControl.Point(
                                one.shift(),
                                one.cashier(),
                                one.at(),
                                new Money(one.difference(), currency),
                                limits.isOutside(one.difference())))
                        .toList());
    }

    private static List<CashierFigures> cashiers(
            List<ClosedShifts.Closed> shifts,
            ControlLimits limits,
            Map<AccountId, CashierSales> sales,
            String currency) {
        var byCashier = new LinkedHashMap<AccountId, List<ClosedShifts.Closed>>();
        shifts.forEach(one -> byCashier
                .computeIfAbsent(one.cashier(), cashier -> new ArrayList<>())
                .add(one));
        return byCashier.entrySet().stream()
                .map(entry -> figures(
                        entry.getKey(),
                        entry.getValue(),
                        limits,
                        sales.getOrDefault(entry.getKey(), CashierSales.none(currency))))
                .sorted(Comparator.comparing(CashierFigures::flagged)
                        .reversed()
                        .thenComparing(CashierFigures::difference))
                .toList();
    }

    private static CashierFigures figures(
            AccountId cashier, List<ClosedShifts.Closed> shifts, ControlLimits limits, CashierSales sales) {
        var sum = shifts.stream().mapToLong(ClosedShifts.Closed::difference).sum();
        return new CashierFigures(
                cashier,
                shifts.size(),
                sales.sales(),
                sales.refunds(),
                sales.refunded(),
                sales.discounted(),
                sales.discounts(),
                shifts.stream().mapToLong(ClosedShifts.Closed::openings).sum(),
                new Money(sum, sales.refunded().currency()),
                shifts.stream()
                        .filter(one -> limits.isOutside(one.difference()))
                        .count(),
                shifts.size() >= FEWEST && limits.isOutside(sum, shifts.size()));
    }
}
