package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** The bonus that was used is worth as much as would go back ({@code wallet.refund-eaten-by-bonus}). */
public final class RefundEatenByBonus extends Refusal {

    RefundEatenByBonus(Money charged) {
        super("wallet.refund-eaten-by-bonus", charged);
    }
}
