package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** From whom a venue buys. */
public record SupplierView(UUID id, VenueId venue, SupplierEdit about, long version) {

    /** @throws SupplierRetired {@code supplier.retired} */
    void mustBeInUse() {
        if (about.retired()) {
            throw new SupplierRetired(about.name());
        }
    }

    public String name() {
        return about.name();
    }

    public @Nullable String customerNumber() {
        return about.customerNumber();
    }
}
