package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** More would lie on the wallet than may ({@code wallet.too-full}). */
public final class WalletTooFull extends Refusal {

    WalletTooFull(Money largest) {
        super("wallet.too-full", largest);
    }

    @Override
    public String field() {
        return "amount";
    }
}
