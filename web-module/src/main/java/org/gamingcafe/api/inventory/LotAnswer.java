package org.gamingcafe.api.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.inventory.LotView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Pieces of a product that came together. */
@Schema(name = "LotAnswer", description = "Pieces of a product that came together; value: what is left of it has cost.")
public record LotAnswer(
        UUID id,
        UUID productId,
        String product,
        Instant receivedAt,
        @Nullable LocalDate expiresOn,
        Money unitCost,
        Integer received,
        Integer remaining,
        Money value,
        @Nullable String batch,
        @Nullable String supplier) {

    static LotAnswer of(LotView lot) {
        return new LotAnswer(
                lot.id(),
                lot.product(),
                lot.productName(),
                lot.receivedAt(),
                lot.expiresOn(),
                lot.unitCost(),
                lot.received(),
                lot.remaining(),
                lot.value(),
                lot.batch(),
                lot.supplier());
    }
}
