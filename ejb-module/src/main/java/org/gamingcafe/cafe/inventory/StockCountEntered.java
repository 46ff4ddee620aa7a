package org.gamingcafe.cafe.inventory;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Somebody has entered what they found.
 *
 * @param figures how many products, how many of them anew, and by SKU what stood there before and stands there now
 */
public record StockCountEntered(UUID count, VenueId venue, Map<String, String> figures) implements DomainEvent {

    private static final int MOST_NAMED = 20;

    /** @param before the count without what is found now */
    static StockCountEntered of(StockCountView before, Map<UUID, Integer> found) {
        var anew = before.lines().stream()
                .filter(line -> line.counted() != null && found.containsKey(line.product()))
                .toList();
        var figures = new TreeMap<String, String>();
        figures.put("entered", Integer.toString(found.size()));
        figures.put("anew", Integer.toString(anew.size()));
        anew.stream()
                .filter(line -> !Objects.equals(line.counted(), found.get(line.product())))
                .limit(MOST_NAMED)
                .forEach(line -> figures.put("sku " + line.sku(), line.counted() + " → " + found.get(line.product())));
        return new StockCountEntered(before.id(), before.venue(), figures);
    }

    @Override
    public String act() {
        return "stock-count.entered";
    }

    @Override
    public Subject subject() {
        return Subject.of("stock-count", count);
    }

    @Override
    public Map<String, String> changes() {
        return figures;
    }
}
