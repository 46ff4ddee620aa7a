package org.gamingcafe.cafe.sale;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Goods were sold at the counter. */
public record SaleMade(
        UUID sale, VenueId venue, @Nullable AccountId account, UUID shift, Money total, String receiptNumber)
        implements DomainEvent {

    @Override
    public String act() {
        return "sale.made";
    }

    @Override
    public Subject subject() {
        return Subject.of("sale", sale);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("total", total.toString(), "receipt", receiptNumber, "shift", shift.toString());
    }
}
