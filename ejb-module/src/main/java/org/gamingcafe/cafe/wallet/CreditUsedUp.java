package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** Less is left of a member's credit than is wanted ({@code wallet.credit-used-up}). */
public final class CreditUsedUp extends Refusal {

    CreditUsedUp(Money left, Money wanted) {
        super("wallet.credit-used-up", left, wanted);
    }
}
