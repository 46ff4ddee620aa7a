package org.gamingcafe.cafe.sale;

import org.gamingcafe.platform.kernel.Money;

/** What one cashier has sold, given back after it was paid, and taken off by hand, in shifts that are closed. */
public record CashierSales(long sales, long refunds, Money refunded, long discounted, Money discounts) {

    /** Of who has sold nothing. */
    public static CashierSales none(String currency) {
        var nothing = Money.zero(currency);
        return new CashierSales(0, 0, nothing, 0, nothing);
    }
}
