package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/**
 * Up to how much a member may play before paying.
 *
 * @param owed played and not paid yet (1300)
 * @param setAside for play that goes on
 */
public record CreditView(AccountId account, Money limit, Money owed, Money setAside, long version) {

    /** What may be used beside that; nothing where the limit was lowered below it. */
    public Money room() {
        var room = limit.minus(owed).minus(setAside);
        return room.isNegative() ? Money.zero(limit.currency()) : room;
    }
}
