package org.gamingcafe.cafe.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pieces of a product that come together. @param unitCost what one has cost, in minor units */
record NewLot(
        UUID product,
        int quantity,
        long unitCost,
        @Nullable LocalDate expiresOn,
        @Nullable UUID receipt,
        @Nullable String batch) {

    NewLot of(int pieces) {
        return new NewLot(product, pieces, unitCost, expiresOn, receipt, batch);
    }
}
