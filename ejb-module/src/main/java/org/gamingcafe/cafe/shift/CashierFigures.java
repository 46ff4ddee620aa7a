package org.gamingcafe.cafe.shift;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/**
 * What one cashier did at the tills of a venue in a time.
 *
 * @param shifts how many that are closed
 * @param refunds sales given back after they were paid, and what they came to
 * @param discounted sales from which something was taken off by hand, and how much
 * @param openings how often a drawer was opened for nothing
 * @param payOuts how often cash was paid out of a drawer, and what it came to
 * @param voids orders given up before they were paid, in a shift or beside it, and what they would have come to
 * @param difference of all shifts together, counted minus expected
 * @param outside how many shifts lay outside the limits of the venue
 * @param flagged the differences are off by more than chance explains: somebody should look
 * @param voidsFlagged so are the voids of their shifts, upward
 */
public record CashierFigures(
        AccountId cashier,
        long shifts,
        long sales,
        long refunds,
        Money refunded,
        long discounted,
        Money discounts,
        long openings,
        long payOuts,
        Money paidOut,
        long voids,
        Money voided,
        Money difference,
        long outside,
        boolean flagged,
        boolean voidsFlagged) {

    /** Of one shift, rounded toward zero. */
    public Money mean() {
        return new Money(shifts == 0 ? 0 : difference.minor() / shifts, difference.currency());
    }
}
