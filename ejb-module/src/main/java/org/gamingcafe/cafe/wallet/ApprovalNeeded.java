package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** Above this, or on a later day, a second person has to consent first ({@code wallet.needs-approval}). */
public final class ApprovalNeeded extends Refusal {

    ApprovalNeeded(Money limit) {
        super("wallet.needs-approval", limit);
    }
}
