package org.gamingcafe.cafe.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A product is made of other parts from now on, or of none. */
public record KitChanged(UUID product, VenueId venue, List<KitPart> before, List<KitPart> after)
        implements DomainEvent {

    @Override
    public String act() {
        return "product.kit-changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("product", product);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("parts", words(before) + " → " + words(after));
    }

    private static String words(List<KitPart> parts) {
        return parts.stream().map(part -> part.quantity() + " × " + part.name()).collect(Collectors.joining(", "));
    }
}
