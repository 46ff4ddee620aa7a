package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was given back of a sale, in a list.
 *
 * @param shift that has paid it out
 * @param account the member who had bought
 * @param paidAs the ways in which it was given back
 */
public record RefundSummary(
        UUID id,
        UUID sale,
        String receiptNumber,
        UUID shift,
        AccountId cashier,
        @Nullable AccountId account,
        Instant refundedAt,
        Money amount,
        String reason,
        List<NewSale.Tender> paidAs) {}
