package org.gamingcafe.cafe.inventory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** An order was drafted, changed, sent, came in part or whole, or was cancelled. */
public record PurchaseOrderChanged(
        UUID order,
        VenueId venue,
        PurchaseOrderView.@Nullable State before,
        PurchaseOrderView.State after,
        Money total,
        @Nullable String reason)
        implements DomainEvent {

    @Override
    public String act() {
        if (before == null) {
            return "purchase-order.drafted";
        }
        return before == after && before == PurchaseOrderView.State.DRAFT
                ? "purchase-order.changed"
                : "purchase-order." + after.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Subject subject() {
        return Subject.of("purchase-order", order);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("state", (before == null ? "" : before.name()) + " → " + after.name(), "total", total.toString());
    }
}
