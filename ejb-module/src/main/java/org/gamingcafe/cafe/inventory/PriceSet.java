package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Another price counts for a product, at once or from a time to come. */
public record PriceSet(UUID product, VenueId venue, NewPrice before, NewPrice after, Instant from)
        implements DomainEvent {

    @Override
    public String act() {
        return "product.price-set";
    }

    @Override
    public Subject subject() {
        return Subject.of("product", product);
    }

    @Override
    public Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        changes.put("price", before.price() + " → " + after.price());
        changes.put("taxPpm", before.taxPpm() + " → " + after.taxPpm());
        changes.put("from", from.toString());
        return changes;
    }
}
