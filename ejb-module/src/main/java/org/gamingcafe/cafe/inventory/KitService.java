package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;

/**
 * Products that are made of others when they are sold, at a price of their own: the parts leave stock at their own cost. A kit has
 * no stock, and lies in no other kit. What a part costs when it is sold alone does not matter; it need not be on sale.
 */
@Stateless
@RolesAllowed(Permission.INVENTORY_READ)
public class KitService {

    @Inject
    Kits kits;

    @Inject
    Products products;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StockTouched> touched;

    /** By name; none of a product that is no kit. @throws NotFound {@code product.not-found}, for one of another venue too */
    public List<KitPart> parts(UUID product) {
        return kits.of(existing(product, Permission.INVENTORY_READ).venue(), product);
    }

    /**
     * From now on it is made of these; without any it is no kit any more. What was sold comes back as what it was made of then.
     *
     * @param parts how many pieces of each product go into one
     * @param seen the version that was shown
     * @return the version from now on
     * @throws NoKit {@code product.no-kit}, if it lies in stock or in a kit; {@code product.kit-parts} if a part is a kit
     */
    @RolesAllowed(Permission.INVENTORY_WRITE)
    public long make(UUID product, Map<UUID, Integer> parts, long seen) {
        var venue = existing(product, Permission.INVENTORY_WRITE).venue();
        products.alone(venue);
        var locked = products.locked(product).orElseThrow(() -> new NotFound("product"));
        if (locked.version() != seen) {
            throw new StaleEdit();
        }
        mustFit(locked, parts);
        var before = kits.of(venue, product);
        if (!kits.replace(product, venue, parts, seen)) {
            throw new StaleEdit();
        }
        events.fire(new KitChanged(product, venue, before, kits.of(venue, product)));
        touched.fire(new StockTouched(venue));
        return seen + 1;
    }

    private void mustFit(Product kit, Map<UUID, Integer> parts) {
        if (parts.size() > KitPart.MOST || parts.containsKey(kit.id())) {
            throw new InvalidInput("parts", "product.kit-parts", KitPart.MOST);
        }
        parts.forEach((id, quantity) -> {
            if (quantity < 1 || quantity > KitPart.MOST_PIECES) {
                throw new InvalidInput("quantity", "inventory.quantity", KitPart.MOST_PIECES);
            }
            var part = products.any(id)
                    .filter(found -> found.venue().equals(kit.venue()))
                    .orElseThrow(() -> new NotFound("product"));
            if (part.traits().kit()) {
                throw new InvalidInput("parts", "product.kit-parts", KitPart.MOST);
            }
        });
        if (!parts.isEmpty() && (kit.onHand() > 0 || kits.isPart(kit.id()))) {
            throw new NoKit(kit.name());
        }
    }

    private Product existing(UUID id, String permission) {
        return products.any(id)
                .filter(product -> Call.current().caller().may(permission, product.venue()))
                .orElseThrow(() -> new NotFound("product"));
    }
}
