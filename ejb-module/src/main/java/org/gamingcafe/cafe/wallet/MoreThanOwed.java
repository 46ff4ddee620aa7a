package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** The member owes less than would be written off ({@code wallet.more-than-owed}). */
public final class MoreThanOwed extends Refusal {

    MoreThanOwed(Money owed) {
        super("wallet.more-than-owed", owed);
    }
}
