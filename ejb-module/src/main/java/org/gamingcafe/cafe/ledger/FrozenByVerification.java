package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** The verification of the books has frozen the account; an auditor has to release it ({@code ledger.frozen-by-verification}). */
public final class FrozenByVerification extends Refusal {

    FrozenByVerification() {
        super("ledger.frozen-by-verification");
    }
}
