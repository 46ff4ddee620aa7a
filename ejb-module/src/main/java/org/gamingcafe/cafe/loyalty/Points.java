package org.gamingcafe.cafe.loyalty;

import org.gamingcafe.platform.kernel.Money;

/** Points as the ledger counts them: whole, in a currency of their own. */
final class Points {

    static final String CURRENCY = "PTS";

    private Points() {}

    static Money of(long points) {
        return new Money(points, CURRENCY);
    }
}
