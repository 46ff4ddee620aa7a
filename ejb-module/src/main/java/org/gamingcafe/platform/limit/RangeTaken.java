package org.gamingcafe.platform.limit;

import org.gamingcafe.platform.kernel.Refusal;

/** This very range is entered already. */
public final class RangeTaken extends Refusal {

    RangeTaken() {
        super("limit.range-taken");
    }
}
