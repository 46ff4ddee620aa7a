package org.gamingcafe.cafe.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Stock, lots, moves and books of a venue do not say the same (I12). */
public record StockMismatch(VenueId venue, List<UUID> products, Money lots, Money books) implements DomainEvent {

    private static final int MOST_NAMED = 20;

    @Override
    public String act() {
        return "inventory.mismatch-found";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "products",
                products.stream().limit(MOST_NAMED).map(UUID::toString).collect(Collectors.joining(" ")),
                "lots",
                lots.toString(),
                "books",
                books.toString());
    }
}
