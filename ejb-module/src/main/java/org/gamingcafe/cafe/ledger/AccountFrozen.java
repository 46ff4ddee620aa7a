package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** The account is frozen: nothing may leave it ({@code wallet.frozen}). */
public final class AccountFrozen extends Refusal {

    AccountFrozen() {
        super("wallet.frozen");
    }
}
