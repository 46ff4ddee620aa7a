package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Products by what stands on them, a whole delivery at once. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class ProductCodeService {

    @Inject
    Products products;

    @Inject
    VenueService venues;

    /**
     * Those on sale with exactly this SKU; else with this barcode; else with this SKU in other letters, if there is one such only.
     * What no product has is not among the answers.
     */
    public Map<String, UUID> find(VenueId venue, Collection<String> codes) {
        mustFit(venue, codes);
        return codes.isEmpty() ? Map.of() : products.byCode(venue, codes);
    }

    /** What one of each usually costs, of those on sale of which that is known. */
    public Map<UUID, Money> costs(VenueId venue, Collection<UUID> wanted) {
        mustFit(venue, wanted);
        var currency = venues.get(venue).currency();
        var costs = new HashMap<UUID, Money>();
        for (var product : products.onSale(venue, wanted)) {
            var cost = product.traits().cost();
            if (cost != null) {
                costs.put(product.id(), new Money(cost, currency));
            }
        }
        return costs;
    }

    private static void mustFit(VenueId venue, Collection<?> wanted) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        if (wanted.size() > StockService.MOST_LINES) {
            throw new InvalidInput("lines", "inventory.lines", StockService.MOST_LINES);
        }
    }
}
