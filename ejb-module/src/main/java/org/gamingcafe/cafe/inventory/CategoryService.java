package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The categories in which a venue keeps its products. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class CategoryService {

    /** A category stands at one of so many places. */
    public static final int LAST = 999;

    @Inject
    ProductCategories categories;

    @Inject
    Products products;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StockTouched> touched;

    /** In their order. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public List<ProductCategory> list(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        return categories.of(venue);
    }

    /** Refused with {@code product-category.taken} if there is one of this name. */
    public ProductCategory add(VenueId venue, String name, int position, Command command) {
        return idempotency.once(command, ProductCategory.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            var plain = name(name);
            mustBeAPlace(position);
            products.alone(venue);
            if (categories.of(venue).size() >= ProductCategories.MOST) {
                throw new InvalidInput("name", "product-category.too-many", ProductCategories.MOST);
            }
            var id = Ids.next();
            if (!categories.add(id, venue, plain, position)) {
                throw new CategoryTaken(plain);
            }
            return changed(null, id);
        });
    }

    /** Its products are renamed with it. @param seen the version that was shown */
    public ProductCategory change(UUID id, String name, int position, long seen) {
        var before = existing(id);
        var plain = name(name);
        mustBeAPlace(position);
        products.alone(before.venue());
        var isTaken = categories
                .named(before.venue(), plain)
                .filter(there -> !there.equals(before.name()))
                .isPresent();
        if (isTaken) {
            throw new CategoryTaken(plain);
        }
        if (!categories.change(id, plain, position, seen)) {
            throw new StaleEdit();
        }
        return changed(before, id);
    }

    /** Refused with {@code product-category.in-use} while a product stands in it, retired ones too. */
    public void remove(UUID id) {
        var before = existing(id);
        products.alone(before.venue());
        if (!categories.remove(id)) {
            throw new CategoryInUse(before.name());
        }
        events.fire(new CategoryChanged(id, before.venue(), before, null));
        touched.fire(new StockTouched(before.venue()));
    }

    private ProductCategory changed(@Nullable ProductCategory before, UUID id) {
        var after = categories.find(id).orElseThrow();
        events.fire(new CategoryChanged(id, after.venue(), before, after));
        touched.fire(new StockTouched(after.venue()));
        return after;
    }

    private ProductCategory existing(UUID id) {
        return categories
                .find(id)
                .filter(category -> Call.current().caller().may(Permission.INVENTORY_WRITE, category.venue()))
                .orElseThrow(() -> new NotFound("product-category"));
    }

    private static String name(String name) {
        return Words.checked("name", "product.category", name, ProductCategory.LONGEST);
    }

    private static void mustBeAPlace(int position) {
        if (position < 0 || position > LAST) {
            throw new InvalidInput("position", "product-category.position", LAST);
        }
    }
}
