package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.Objects;
import org.gamingcafe.platform.kernel.Money;

/**
 * What was sold and given back under a shift.
 *
 * @param discounted how many sales somebody took something off by hand
 * @param discounts what was taken off by hand
 * @param promoted what promotions took off
 * @param dues what was paid with sales for play that was billed before
 * @param refunded what was given back, above zero
 */
public record ShiftSales(
        long sales,
        long refunds,
        long discounted,
        Money discounts,
        Money promoted,
        Money refunded,
        Money dues,
        List<Goods> goods,
        List<Slip> slips) {

    public ShiftSales {
        dues = Objects.requireNonNullElseGet(
                dues, () -> Money.zero(refunded.currency())); // reports kept before have none
    }

    /** Of one category and tax rate: pieces, gross and the tax inside; given back the same, above zero. */
    public record Goods(
            String category,
            int taxPpm,
            long sold,
            Money gross,
            Money tax,
            long returned,
            Money returnedGross,
            Money returnedTax) {}

    /** A slip of a card terminal and what it paid; below zero: what it gave back. */
    public record Slip(String number, Money amount) {

        /** In the place of those that are too many to be shown: how many, and what they come to. */
        static Slip more(long slips, Money amount) {
            return new Slip("(+ " + slips + ")", amount);
        }
    }
}
