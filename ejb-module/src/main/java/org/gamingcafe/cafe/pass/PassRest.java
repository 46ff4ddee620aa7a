package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Money;

/**
 * What is left of the price of a pass, and where it goes back to.
 *
 * @param amount all of it
 * @param bonus what of it comes back as bonus: what paid last goes back first, and bonus paid first
 * @param tender what paid the rest of the price
 */
public record PassRest(Money amount, Money bonus, NewPassSale.Tender tender) {

    /** @param paidBonus what of the price was bonus */
    static PassRest of(Money price, Money earned, Money paidBonus, NewPassSale.Tender tender) {
        var left = price.minus(earned);
        return new PassRest(left, left.minus(Money.least(left, price.minus(paidBonus))), tender);
    }

    Money money() {
        return amount.minus(bonus);
    }
}
