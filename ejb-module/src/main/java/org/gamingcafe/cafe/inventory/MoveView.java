package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that came into a lot or went out of it.
 *
 * @param quantity above zero in, below zero out
 * @param value what they had cost; only for who keeps the stock
 * @param reference the sale, receipt of goods or other act it stems from
 */
public record MoveView(
        UUID id,
        UUID product,
        String productName,
        UUID lot,
        MoveKind kind,
        int quantity,
        @Nullable Money value,
        UUID reference,
        @Nullable String reason,
        Instant at,
        @Nullable UUID actor) {}
