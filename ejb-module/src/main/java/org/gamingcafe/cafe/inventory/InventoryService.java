package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Products and stock. */
@Stateless
@RolesAllowed(Permission.INVENTORY_READ)
public class InventoryService {

    /** By name; those whose name, SKU or category contains the text. */
    public Slice<ProductView> products(VenueId venue, @Nullable String text, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code product.not-found} */
    public ProductView get(UUID product) {
        throw new UnsupportedOperationException();
    }

    /**
     * For rooms that sell: takes pieces from the lots that expire first. Refuses with {@code inventory.out-of-stock};
     * an unknown product or one of another venue with {@code product.not-found}. Products are locked in id order.
     */
    @PermitAll
    public List<Taken> take(VenueId venue, Map<UUID, Integer> quantities, UUID reference) {
        throw new UnsupportedOperationException();
    }

    /** Goods arrive as a lot at a unit cost; for the house itself (demo) against opening balance. */
    @PermitAll
    public void receive(UUID product, int quantity, Money unitCost, @Nullable LocalDate expiresOn) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo). */
    @PermitAll
    public ProductView add(NewProduct product) {
        throw new UnsupportedOperationException();
    }

    /** Products on sale whose stock is below their mark, of all venues. */
    @PermitAll
    public long countLow() {
        throw new UnsupportedOperationException();
    }
}
