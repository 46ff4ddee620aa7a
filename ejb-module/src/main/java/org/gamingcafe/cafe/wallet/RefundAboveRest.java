package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** More than is left of a top-up would go back ({@code wallet.refund-above-rest}). */
public final class RefundAboveRest extends Refusal {

    RefundAboveRest(Money rest) {
        super("wallet.refund-above-rest", rest);
    }

    @Override
    public String field() {
        return "amount";
    }
}
