package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Money;

/**
 * Cash that went back of one sale. It is rounded as a whole and not refund by refund: piece by piece neither more nor less
 * leaves the drawer than at once. Pure.
 *
 * @param asked to the cent
 * @param paid in coins
 */
record CashOut(Money asked, Money paid) {

    /** @return what is paid out for so much more; never below zero, should coins have been larger before */
    Money next(Money more, SaleTerms terms) {
        var due = terms.inCash(asked.plus(more)).minus(paid);
        return due.isNegative() ? Money.zero(more.currency()) : due;
    }
}
