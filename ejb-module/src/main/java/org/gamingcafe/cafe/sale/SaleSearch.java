package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Which sales or refunds of a venue; what is absent narrows nothing.
 *
 * @param account the member who has bought
 * @param from included
 * @param until not included
 */
public record SaleSearch(
        @Nullable UUID shift,
        @Nullable AccountId cashier,
        @Nullable AccountId account,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final SaleSearch ALL = new SaleSearch(null, null, null, null, null);
}
