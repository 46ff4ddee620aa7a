package org.gamingcafe.cafe.inventory;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A venue has another supplier, or says something else of one. */
public record SupplierChanged(
        UUID supplier, VenueId venue, @Nullable SupplierView before, SupplierView after) implements DomainEvent {

    @Override
    public String act() {
        return before == null ? "supplier.added" : "supplier.changed";
    }

    @Override
    public Subject subject() {
        return Subject.of("supplier", supplier);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("supplier", (before == null ? "" : words(before) + " → ") + words(after));
    }

    private static String words(SupplierView supplier) {
        var about = supplier.about();
        return about.name() + ", " + about.leadDays() + " days" + (about.retired() ? ", retired" : "");
    }
}
