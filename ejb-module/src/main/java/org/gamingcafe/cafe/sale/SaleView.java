package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A sale as it was made. */
public record SaleView(
        UUID id,
        String receiptNumber,
        @Nullable AccountId accountId,
        UUID shiftId,
        Instant soldAt,
        Money total,
        Money change,
        List<Line> lines,
        List<NewSale.Payment> payments) {

    public record Line(
            UUID productId, String name, int quantity, Money unitPrice, Money amount, int taxPpm, Money tax) {}
}
