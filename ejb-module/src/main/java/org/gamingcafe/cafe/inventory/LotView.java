package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a product that came together.
 *
 * @param supplier who brought them; nobody for opening stock and for what was found
 */
public record LotView(
        UUID id,
        UUID product,
        String productName,
        Instant receivedAt,
        @Nullable LocalDate expiresOn,
        Money unitCost,
        int received,
        int remaining,
        @Nullable String batch,
        @Nullable String supplier) {

    /** What is left of it is worth so much. */
    public Money value() {
        return unitCost.times(remaining);
    }
}
