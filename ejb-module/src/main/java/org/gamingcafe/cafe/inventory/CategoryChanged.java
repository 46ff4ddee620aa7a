package org.gamingcafe.cafe.inventory;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A venue has another category, calls one differently or has one less. */
public record CategoryChanged(
        UUID category,
        VenueId venue,
        @Nullable ProductCategory before,
        @Nullable ProductCategory after) implements DomainEvent {

    @Override
    public String act() {
        if (before == null) {
            return "product-category.added";
        }
        return after == null ? "product-category.removed" : "product-category.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("product-category", category);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("category", words(before) + " → " + words(after));
    }

    private static String words(@Nullable ProductCategory category) {
        return category == null ? "" : category.name() + " (" + category.position() + ")";
    }
}
