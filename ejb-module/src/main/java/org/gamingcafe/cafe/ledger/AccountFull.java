package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** More would lie on the account than may ({@code wallet.too-full}). */
public final class AccountFull extends Refusal {

    AccountFull(Money largest) {
        super("wallet.too-full", largest);
    }
}
