package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over for a total. What is left for cash is rounded to the smallest coin; everything else pays to the
 * cent. Pure.
 *
 * @param cashDue what goes into the drawer, rounded
 * @param rounding what that added to the total; below zero: what it took off
 */
record Tendered(NewSale sale, Money total, Money cashDue, Money rounding, Money change) {

    static Tendered of(NewSale sale, Money total, SaleTerms terms) {
        var nothing = Money.zero(total.currency());
        var all = sale.payments().stream().map(NewSale.Payment::amount).reduce(nothing, Money::plus);
        var cash = of(sale, NewSale.Tender.CASH, nothing);
        var left = total.minus(all.minus(cash));
        if (!cash.isPositive()) {
            if (!left.isZero() && !isBelowACoin(sale, left, terms)) {
                throw mismatch(total, all);
            }
            return new Tendered(sale, total, nothing, left.negated(), nothing);
        }
        var due = left.isNegative() ? nothing : terms.inCash(left);
        if (!left.isPositive() || !due.isPositive() || cash.isLessThan(due)) {
            throw mismatch(total, all);
        }
        return new Tendered(sale, total, due, due.minus(left), cash.minus(due));
    }

    /** What codes leave to be paid, if it is so little that it comes to nothing in cash. */
    private static boolean isBelowACoin(NewSale sale, Money left, SaleTerms terms) {
        return left.isPositive()
                && terms.inCash(left).isZero()
                && !sale.payments().isEmpty()
                && sale.payments().stream().allMatch(payment -> payment.tender() == NewSale.Tender.VOUCHER);
    }

    private static InvalidInput mismatch(Money total, Money paid) {
        return new InvalidInput("payments", "sale.payments-mismatch", total, paid);
    }

    private static Money of(NewSale sale, NewSale.Tender tender, Money nothing) {
        return sale.payments().stream()
                .filter(payment -> payment.tender() == tender)
                .map(NewSale.Payment::amount)
                .reduce(nothing, Money::plus);
    }

    Money by(NewSale.Tender tender) {
        return of(sale, tender, Money.zero(total.currency()));
    }

    /**
     * Those that nothing else has to be asked for: drawer, clearing, bank, and what rounding gave or took.
     *
     * @param atTerminal what a connected terminal has taken before; it is the customer's until the sale takes it
     */
    List<Leg> legs(@Nullable TillId till, Money atTerminal) {
        var legs = new ArrayList<Leg>();
        if (cashDue.isPositive()) {
            var drawer = Objects.requireNonNull(till, "cash goes into a drawer");
            legs.add(Leg.debit(Chart.DRAWER, drawer.value(), cashDue));
        }
        if (rounding.isPositive()) {
            legs.add(Leg.credit(Chart.ROUNDING, null, rounding));
        }
        if (rounding.isNegative()) {
            legs.add(Leg.debit(Chart.ROUNDING, null, rounding.negated()));
        }
        debit(legs, Chart.CARD_CLEARING, by(NewSale.Tender.CARD).minus(atTerminal));
        debit(legs, Chart.BOOKING_DEPOSITS, atTerminal);
        debit(legs, Chart.BANK, by(NewSale.Tender.BANK_TRANSFER));
        return legs;
    }

    private static void debit(List<Leg> legs, Chart chart, Money amount) {
        if (amount.isPositive()) {
            legs.add(Leg.debit(chart, null, amount));
        }
    }
}
