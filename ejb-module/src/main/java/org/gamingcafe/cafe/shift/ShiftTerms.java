package org.gamingcafe.cafe.shift;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/**
 * How exact a venue wants its drawers.
 *
 * @param differenceLimit up to what difference, over or short, a cashier closes a shift alone
 */
public record ShiftTerms(Money differenceLimit, long version) {

    private static final int USUAL = 5;
    private static final int HIGHEST = 1000;

    public ShiftTerms {
        if (differenceLimit.isNegative()
                || major(HIGHEST, differenceLimit.currency()).isLessThan(differenceLimit)) {
            throw new InvalidInput("differenceLimit", "shift.difference-limit", HIGHEST);
        }
    }

    /** What holds where a venue has said nothing else: five of its currency. */
    static ShiftTerms usual(String currency) {
        return new ShiftTerms(major(USUAL, currency), 0);
    }

    boolean allows(Money difference) {
        return !differenceLimit.isLessThan(difference.isNegative() ? difference.negated() : difference);
    }

    private static Money major(int units, String currency) {
        return Money.of(Integer.toString(units), currency);
    }
}
