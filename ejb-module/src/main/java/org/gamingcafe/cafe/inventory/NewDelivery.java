package org.gamingcafe.cafe.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What has come of an order. */
public record NewDelivery(@Nullable String deliveryNote, List<Line> lines) {

    /** @param unitCost what a piece costs; else what was ordered for */
    public record Line(
            UUID product,
            int quantity,
            @Nullable Money unitCost,
            @Nullable LocalDate expiresOn,
            @Nullable String batch) {}
}
