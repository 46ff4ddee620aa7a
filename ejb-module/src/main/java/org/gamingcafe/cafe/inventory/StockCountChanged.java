package org.gamingcafe.cafe.inventory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A count was begun, finished, booked or discarded. */
public record StockCountChanged(
        UUID count,
        VenueId venue,
        StockCountView.State state,
        Map<String, String> figures,
        @Nullable String reason) implements DomainEvent {

    @Override
    public String act() {
        return "stock-count." + state.name().toLowerCase(Locale.ROOT);
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
