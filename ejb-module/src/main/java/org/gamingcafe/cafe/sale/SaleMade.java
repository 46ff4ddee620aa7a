package org.gamingcafe.cafe.sale;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Goods were sold.
 *
 * @param shift nothing where a member has paid by themselves
 * @param order whose goods were paid
 * @param byHand what was taken off by hand
 * @param byPoints what of the total was paid with points
 */
public record SaleMade(
        UUID sale,
        VenueId venue,
        @Nullable AccountId account,
        @Nullable UUID shift,
        @Nullable UUID order,
        Money total,
        Money byHand,
        Money byPoints,
        String receiptNumber)
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
        var changes = new LinkedHashMap<String, String>();
        changes.put("total", total.toString());
        changes.put("receipt", receiptNumber);
        if (shift != null) {
            changes.put("shift", shift.toString());
        }
        if (order != null) {
            changes.put("order", order.toString());
        }
        if (byHand.isPositive()) {
            changes.put("discount", byHand.toString());
        }
        if (byPoints.isPositive()) {
            changes.put("byPoints", byPoints.toString());
        }
        return changes;
    }
}
