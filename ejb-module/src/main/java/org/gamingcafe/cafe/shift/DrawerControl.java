package org.gamingcafe.cafe.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/**
 * How exact the drawers of a venue were, and whose were not.
 *
 * @param centre the usual difference of a shift; lower and upper: three sigma to both sides of it
 * @param mostVoids so many orders given up in one shift are nothing unusual in the venue
 * @param cashiers those that somebody should look at first
 * @param shifts in the order in which they were closed
 */
public record DrawerControl(
        Money centre, Money lower, Money upper, long mostVoids, List<CashierFigures> cashiers, List<Point> shifts) {

    public record Point(UUID shift, AccountId cashier, Instant closedAt, Money difference, boolean outside) {}
}
