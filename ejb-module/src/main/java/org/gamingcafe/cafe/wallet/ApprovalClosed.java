package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Refusal;

/** Somebody has decided about this already, or it was used ({@code wallet.approval-closed}). */
public final class ApprovalClosed extends Refusal {

    ApprovalClosed() {
        super("wallet.approval-closed");
    }
}
