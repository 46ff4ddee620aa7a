package org.gamingcafe.cafe.sale;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Something of a sale was given back.
 *
 * @param order whose goods the sale had paid
 * @param pieces how many came back
 * @param byPoints what of the amount went back as points
 */
public record SaleRefunded(
        UUID refund,
        UUID sale,
        @Nullable UUID order,
        VenueId venue,
        @Nullable AccountId account,
        UUID shift,
        int pieces,
        Money amount,
        Money byPoints,
        String receiptNumber,
        String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "sale.refunded";
    }

    @Override
    public Subject subject() {
        return Subject.of("sale", sale);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("refunded", amount.toString(), "receipt", receiptNumber, "shift", shift.toString());
    }
}
