package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A venue sells another pass, or sells one by other terms from now on. */
public record PassProductChanged(
        UUID product, VenueId venue, @Nullable PassProductView before, PassProductView after) implements DomainEvent {

    @Override
    public String act() {
        return before == null ? "pass-product.added" : "pass-product.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass-product", product);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("terms", (before == null ? "" : words(before) + " → ") + words(after));
    }

    private static String words(PassProductView product) {
        var terms = product.terms();
        return "%s, %s, %d s, %s, %s"
                .formatted(
                        terms.name(),
                        terms.kind(),
                        terms.seconds(),
                        terms.price(),
                        product.sellable() ? "sellable" : "not sellable");
    }
}
