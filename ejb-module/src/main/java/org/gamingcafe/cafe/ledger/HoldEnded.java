package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** There is no such hold any more: it was captured or released ({@code ledger.hold-ended}). */
public final class HoldEnded extends Refusal {

    HoldEnded() {
        super("ledger.hold-ended");
    }
}
