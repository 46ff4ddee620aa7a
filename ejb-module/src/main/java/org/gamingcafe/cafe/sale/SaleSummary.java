package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sale in a list.
 *
 * @param shift nothing, like the cashier, where a member has paid by themselves
 * @param dues what was paid with it for play that was billed before; not in the total
 * @param refunded what was given back of it so far
 */
public record SaleSummary(
        UUID id,
        String receiptNumber,
        @Nullable UUID shift,
        @Nullable AccountId cashier,
        @Nullable AccountId account,
        @Nullable UUID order,
        Instant soldAt,
        Money total,
        Money dues,
        Money refunded,
        List<NewSale.Tender> tenders) {}
