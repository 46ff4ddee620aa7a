package org.gamingcafe.cafe.shift;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.sale.ShiftSalesService;
import org.gamingcafe.cafe.venue.VenueService;
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

    /** Counts are compared in hundredths, as money is: most shifts have none at all. */
    static final long FINE = 100;

    @Inject
    ClosedShifts closed;

    @Inject
    ShiftSalesService sales;

    @Inject
    OrderService orders;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /**
     * Of the shifts that were closed in the last days. A cashier is flagged when the mean of their differences is farther from what is
     * usual in the venue than three sigma of such a mean, or the mean of their voids above it; who has fewer than five shifts is not. Who
     * has given up orders without a shift is in it too.
     *
     * @param days 1 to 366
     */
    public DrawerControl control(VenueId venue, int days) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_READ, venue, "venue");
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidInput("days", "shift.days", LONGEST_DAYS);
        }
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(days));
        var currency = venues.get(venue).currency();
        var shifts = closed.since(venue, since);
        var limits = ControlLimits.of(
                shifts.stream().map(ClosedShifts.Closed::difference).toList());
        var voidLimits =
                ControlLimits.of(shifts.stream().map(one -> one.voids() * FINE).toList());
        var deeds = new CashierTable(
                currency, sales.ofCashiers(venue, since, currency), orders.voids(venue, since, now.plusMillis(1)));
        return new DrawerControl(
                new Money(limits.centre(), currency),
                new Money(limits.lower(), currency),
                new Money(limits.upper(), currency),
                Math.ceilDiv(voidLimits.upper(), FINE),
                deeds.of(shifts, limits, voidLimits),
                shifts.stream()
                        .map(one -> new DrawerControl.Point(
                                one.shift(),
                                one.cashier(),
                                one.at(),
                                new Money(one.difference(), currency),
                                limits.isOutside(one.difference())))
                        .toList());
    }
}
