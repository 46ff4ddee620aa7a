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

/** From whom a venue buys. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class SupplierService {

    @Inject
    Suppliers suppliers;

    @Inject
    Products products;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** By name; those that are retired last. */
    public List<SupplierView> list(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return suppliers.of(venue);
    }

    /** @throws NotFound {@code supplier.not-found}, for one of another venue too */
    public SupplierView get(UUID id) {
        return suppliers
                .find(id)
                .filter(supplier -> Call.current().caller().may(Permission.INVENTORY_WRITE, supplier.venue()))
                .orElseThrow(() -> new NotFound("supplier"));
    }

    /** Refused with {@code supplier.taken} if there is one of this name. */
    public SupplierView add(VenueId venue, SupplierEdit about, Command command) {
        return idempotency.once(command, SupplierView.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            products.alone(venue);
            if (suppliers.of(venue).size() >= Suppliers.MOST) {
                throw new InvalidInput("name", "supplier.too-many", Suppliers.MOST);
            }
            var id = Ids.next();
            if (!suppliers.add(id, venue, about)) {
                throw new SupplierTaken(about.name());
            }
            return changed(null, id);
        });
    }

    /** @param seen the version that was shown */
    public SupplierView change(UUID id, SupplierEdit about, long seen) {
        var before = get(id);
        products.alone(before.venue());
        if (suppliers.isTaken(before.venue(), id, about.name())) {
            throw new SupplierTaken(about.name());
        }
        if (!suppliers.change(id, about, seen)) {
            throw new StaleEdit();
        }
        return changed(before, id);
    }

    private SupplierView changed(@Nullable SupplierView before, UUID id) {
        var after = get(id);
        events.fire(new SupplierChanged(id, after.venue(), before, after));
        return after;
    }
}
