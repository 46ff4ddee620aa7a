package org.gamingcafe.cafe.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Stock was put right, used up, broken or thrown away. */
public record StockAdjusted(UUID adjustment, VenueId venue, String reason, StockAdjustment changed)
        implements DomainEvent {

    private static final int MOST_NAMED = 20;

    @Override
    public String act() {
        return "inventory.adjusted";
    }

    @Override
    public Subject subject() {
        return Subject.of("stock-adjustment", adjustment);
    }

    @Override
    public Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        changes.put("lines", Integer.toString(changed.lines().size()));
        changes.put("value", changed.value().toString());
        changed.lines().stream()
                .limit(MOST_NAMED)
                .forEach(line -> changes.merge(
                        line.product().toString(),
                        line.kind() + " " + line.pieces(),
                        (one, other) -> one + ", " + other));
        return changes;
    }
}
