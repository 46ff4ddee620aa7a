package org.gamingcafe.cafe.inventory;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A product is shown by another picture, or by none. */
public record ProductPictured(
        UUID product,
        VenueId venue,
        @Nullable String before,
        @Nullable String after) implements DomainEvent {

    @Override
    public String act() {
        return "product.pictured";
    }

    @Override
    public Subject subject() {
        return Subject.of("product", product);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("image", Objects.toString(before, "") + " → " + Objects.toString(after, ""));
    }
}
