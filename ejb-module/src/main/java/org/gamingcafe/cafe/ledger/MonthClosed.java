package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** The lines of that moment have been removed with their month ({@code ledger.month-closed}). */
public final class MonthClosed extends Refusal {

    MonthClosed() {
        super("ledger.month-closed");
    }
}
