package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Refusal;

/** The wallet lies in the books of another venue than the till ({@code wallet.elsewhere}). */
public final class WalletElsewhere extends Refusal {

    WalletElsewhere() {
        super("wallet.elsewhere");
    }
}
