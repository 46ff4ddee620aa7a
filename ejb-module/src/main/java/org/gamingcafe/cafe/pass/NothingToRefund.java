package org.gamingcafe.cafe.pass;

import org.gamingcafe.platform.kernel.Refusal;

/** The pass is over, or nothing of its price is left ({@code pass.nothing-to-refund}). */
public final class NothingToRefund extends Refusal {

    NothingToRefund() {
        super("pass.nothing-to-refund");
    }
}
