package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Products and stock. */
@Stateless
@RolesAllowed(Permission.INVENTORY_READ)
public class InventoryService {

    private static final int LONGEST_SEARCH = 100;

    @Inject
    Products products;

    @Inject
    Lots lots;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    public Slice<ProductView> products(VenueId venue, ProductSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        var text = search.text();
        var wanted = text == null ? "" : text.strip();
        if (wanted.length() > LONGEST_SEARCH || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("q", "search.text", LONGEST_SEARCH);
        }
        var currency = venues.get(venue).currency();
        return products.list(venue, wanted, search, page).map(product -> product.view(currency));
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code product.not-found} */
    public ProductView get(UUID product) {
        var caller = Call.current().caller();
        return products.find(product)
                .filter(found -> caller.may(Permission.INVENTORY_READ, found.venue()))
                .map(this::view)
                .orElseThrow(() -> new NotFound("product"));
    }

    /**
     * For rooms that sell: takes pieces from the lots that expire first. Refuses with {@code inventory.out-of-stock};
     * an unknown product or one of another venue with {@code product.not-found}. Products are locked in id order.
     */
    @PermitAll
    public List<Taken> take(VenueId venue, Map<UUID, Integer> quantities, UUID reference) {
        var currency = venues.get(venue).currency();
        var taken = new ArrayList<Taken>();
        new TreeMap<>(quantities).forEach((id, quantity) -> {
            if (quantity < 1) {
                throw new IllegalArgumentException("nothing to take: " + quantity);
            }
            var product = products.take(venue, id, quantity);
            var cost = lots.take(id, quantity, reference);
            taken.add(new Taken(product.view(currency), quantity, new Money(cost, currency)));
        });
        return taken;
    }

    /** Goods arrive as a lot at a unit cost; for the house itself (demo) against opening balance. */
    @PermitAll
    public void receive(UUID product, int quantity, Money unitCost, @Nullable LocalDate expiresOn) {
        Call.current().caller().mustBeTheHouse();
        if (quantity < 1 || unitCost.isNegative()) {
            throw new InvalidInput("quantity", "quantity.not-positive");
        }
        var venue = products.put(product, quantity).venue();
        var lot = new Lot(product, quantity, unitCost.minor(), expiresOn, clock.instant());
        lots.add(lot, quantity);
        var value = unitCost.times(quantity);
        if (value.isPositive()) {
            var legs = List.of(Leg.debit(Chart.INVENTORY, null, value), Leg.credit(Chart.OPENING_BALANCE, null, value));
            ledger.post(new Entry(Ids.next(), venue, "opening-stock", null, null, legs));
        }
    }

    /** For the house itself (demo). */
    @PermitAll
    public ProductView add(NewProduct product) {
        Call.current().caller().mustBeTheHouse();
        return view(products.add(product));
    }

    /** Products on sale whose stock is below their mark, of all venues. */
    @PermitAll
    public long countLow() {
        return products.countLow();
    }

    private ProductView view(Product product) {
        return product.view(venues.get(product.venue()).currency());
    }
}
