package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Money;

/** What lies on an account with a floor: posted, held back, and what may be spent. */
public record Balance(Money posted, Money held) {

    public static Balance zero(String currency) {
        return new Balance(Money.zero(currency), Money.zero(currency));
    }

    public Money available() {
        return posted.minus(held);
    }
}
