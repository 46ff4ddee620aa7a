package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** Less than a top-up has to bring ({@code wallet.top-up-too-small}). */
public final class TopUpTooSmall extends Refusal {

    TopUpTooSmall(Money smallest) {
        super("wallet.top-up-too-small", smallest);
    }

    @Override
    public String field() {
        return "amount";
    }
}
