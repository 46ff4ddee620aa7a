package org.gamingcafe.cafe.sale;

import java.util.Map;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/**
 * What a venue allows at its counter.
 *
 * @param cashStep the smallest coin: what is paid in cash is rounded to it
 * @param discountLimitBps up to which share of the full price, in hundredths of a per cent, one person takes off alone
 * @param seatOrders whether who plays may order from the seat and the phone
 * @param billLimit how much one person's orders from there may come to that are not paid yet; zero: they pay at once
 */
public record SaleTerms(Money cashStep, int discountLimitBps, boolean seatOrders, Money billLimit, long version) {

    private static final int WHOLE = 10_000;
    private static final int USUAL_DISCOUNT = 1_000;

    private static final int LARGEST_STEP = 1000;
    private static final int USUAL_BILL = 3_000;
    private static final int LARGEST_BILL = 1_000_000;

    public SaleTerms {
        if (!cashStep.isPositive() || cashStep.minor() > LARGEST_STEP) {
            throw new InvalidInput("cashStep", "sale.cash-step", new Money(LARGEST_STEP, cashStep.currency()));
        }
        if (discountLimitBps < 0 || discountLimitBps > WHOLE) {
            throw new InvalidInput("discountLimitBps", "sale.discount-limit");
        }
        if (billLimit.isNegative()
                || billLimit.minor() > LARGEST_BILL
                || !billLimit.currency().equals(cashStep.currency())) {
            throw new InvalidInput("billLimit", "sale.bill-limit", new Money(LARGEST_BILL, cashStep.currency()));
        }
    }

    /** With what holds for orders where nobody has said otherwise. */
    public SaleTerms(Money cashStep, int discountLimitBps, long version) {
        this(cashStep, discountLimitBps, true, new Money(USUAL_BILL, cashStep.currency()), version);
    }

    /** What holds where a venue has said nothing else: cash to the last unit, a tenth off. */
    static SaleTerms usual(String currency) {
        return new SaleTerms(new Money(1, currency), USUAL_DISCOUNT, 0);
    }

    /** The amount as cash can pay it; half a step goes up. */
    public Money inCash(Money amount) {
        var step = cashStep.minor();
        return new Money(Math.floorDiv(amount.minor() + step / 2, step) * step, amount.currency());
    }

    /** Each term by its name, for whoever reads what was changed. */
    Map<String, String> named() {
        return Map.of(
                "cashStep", cashStep.toString(),
                "discountLimitBps", Integer.toString(discountLimitBps),
                "seatOrders", Boolean.toString(seatOrders),
                "billLimit", billLimit.toString());
    }
}
