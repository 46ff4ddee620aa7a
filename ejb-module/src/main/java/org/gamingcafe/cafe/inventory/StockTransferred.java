package org.gamingcafe.cafe.inventory;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Goods went to another venue, or came from one. Told to each of the two. */
public record StockTransferred(
        UUID transfer, VenueId venue, VenueId other, boolean isOut, int lines, Money value, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return isOut ? "inventory.transferred-out" : "inventory.transferred-in";
    }

    @Override
    public Subject subject() {
        return Subject.of("stock-transfer", transfer);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("other", other.toString(), "lines", Integer.toString(lines), "value", value.toString());
    }
}
