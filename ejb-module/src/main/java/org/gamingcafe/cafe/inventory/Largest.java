package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/**
 * How large amounts about stock are at most, so that no sum of them is beyond what an amount holds: the pieces of a line times the
 * price of one come to 10^16 minor units, and 200 such lines with their tax to less than half of that.
 */
final class Largest {

    /** Of one piece, in minor units. */
    static final long PRICE = 10_000_000_000L;

    private Largest() {}

    /** @throws InvalidInput {@code money.too-large} for the field */
    static void price(String field, Money amount) {
        if (amount.minor() > PRICE) {
            throw new InvalidInput(field, "money.too-large", new Money(PRICE, amount.currency()));
        }
    }

    /** Of what one act is worth. @throws InvalidInput {@code money.too-large} for the field */
    static void sum(String field, Money amount) {
        if (Math.abs(amount.minor()) > Money.LARGEST) {
            throw new InvalidInput(field, "money.too-large", new Money(Money.LARGEST, amount.currency()));
        }
    }
}
