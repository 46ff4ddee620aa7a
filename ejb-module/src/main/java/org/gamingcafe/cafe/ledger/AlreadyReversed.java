package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** An entry is undone once, and what undoes another is not undone ({@code ledger.already-reversed}). */
public final class AlreadyReversed extends Refusal {

    AlreadyReversed() {
        super("ledger.already-reversed");
    }
}
