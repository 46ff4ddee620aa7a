package org.gamingcafe.cafe.inventory;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Goods have come and are owed to their supplier. */
public record GoodsReceived(UUID receipt, VenueId venue, UUID supplier, int lots, Money net, Money tax)
        implements DomainEvent {

    @Override
    public String act() {
        return "inventory.received";
    }

    @Override
    public Subject subject() {
        return Subject.of("goods-receipt", receipt);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "supplier", supplier.toString(),
                "lots", Integer.toString(lots),
                "net", net.toString(),
                "tax", tax.toString());
    }
}
