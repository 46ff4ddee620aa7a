package org.gamingcafe.cafe.play;

import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receipt and what its price is when it is worked out again.
 *
 * @param rerun the total of play, or of what a correction of it gives back, by its pinned tariff; nothing of other receipts
 * @param isExplained whether the kept derivations and the tariff both give what was charged; nothing where there are none
 */
public record ExplainedReceipt(
        ReceiptView receipt,
        @Nullable Money rerun,
        @Nullable Boolean isExplained) {

    static ExplainedReceipt asIssued(ReceiptView receipt) {
        return new ExplainedReceipt(receipt, null, null);
    }
}
