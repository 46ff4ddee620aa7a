package org.gamingcafe.cafe.sale;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A promotion that a sale has claimed one use of. */
record Promotion(
        UUID id,
        @Nullable Integer basisPoints,
        @Nullable Money fixed,
        @Nullable Integer mostEach) {

    /** What it takes off; never more than there is. */
    Money off(Money from) {
        var amount = fixed;
        return amount == null ? Discount.share(from, basisPoints == null ? 0 : basisPoints) : Money.least(from, amount);
    }
}
