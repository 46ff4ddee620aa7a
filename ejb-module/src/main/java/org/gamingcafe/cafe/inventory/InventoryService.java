package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
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

    @Inject
    Products products;

    @Inject
    ProductLists lists;

    @Inject
    ProductCategories categories;

    @Inject
    PriceVersions prices;

    @Inject
    Lots lots;

    @Inject
    LedgerService ledger;

    @Inject
    Counter counter;

    @Inject
    Shelf shelf;

    @Inject
    Event<StockTouched> touched;

    @Inject
    Clock clock;

    public Slice<ProductView> products(VenueId venue, ProductSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        var found = lists.list(venue, search, page, clock.instant());
        return new Slice<>(shelf.views(venue, found.items()), found.next());
    }

    /** One on sale. @throws org.gamingcafe.platform.kernel.NotFound {@code product.not-found} */
    public ProductView get(UUID product) {
        var caller = Call.current().caller();
        return products.find(product)
                .filter(found -> caller.may(Permission.INVENTORY_READ, found.venue()))
                .map(shelf::view)
                .orElseThrow(() -> new NotFound("product"));
    }

    /**
     * For rooms that sell: takes pieces from the lots that expire first, at the prices that count now. Refuses with
     * {@code inventory.out-of-stock}, or {@code inventory.past-date} if what is there is sold no more; an unknown product or one of another venue with {@code product.not-found}. Products are
     * locked in id order.
     */
    @PermitAll
    public List<Taken> take(VenueId venue, Map<UUID, Integer> quantities, UUID reference) {
        var taken = counter.take(venue, quantities, reference);
        touched.fire(new StockTouched(venue));
        return taken;
    }

    /**
     * For rooms that sell: pieces that an act has taken come back to the lots they came from, never more than it has taken, or
     * are thrown away; of a kit the parts of which it was made then. The books are the caller's: what it gets told against stock (1400), or waste (5300), and cost of goods
     * (5100). Refuses with {@code inventory.not-taken}.
     *
     * @param reference what {@link #take} was called with
     * @return what the pieces had cost
     */
    @PermitAll
    public Money putBack(VenueId venue, Map<UUID, Integer> quantities, UUID reference, boolean isWaste) {
        var cost = counter.putBack(venue, quantities, reference, isWaste);
        touched.fire(new StockTouched(venue));
        return cost;
    }

    /**
     * For rooms that sell: waits for its turn with all that is to come back of an act, before any of it is put back, so that
     * products are locked in id order however many calls there are.
     */
    @PermitAll
    public void hold(Collection<UUID> products, UUID reference) {
        counter.hold(products, reference);
    }

    /** Goods arrive as a lot at a unit cost; for the house itself (demo) against opening balance. */
    @PermitAll
    public ProductView receive(UUID product, int quantity, Money unitCost, @Nullable LocalDate expiresOn) {
        Call.current().caller().mustBeTheHouse();
        if (quantity < 1 || unitCost.isNegative()) {
            throw new InvalidInput("quantity", "quantity.not-positive");
        }
        var stocked = products.put(product, quantity);
        var venue = stocked.venue();
        var act = Ids.next();
        lots.add(
                new NewLot(product, quantity, unitCost.minor(), expiresOn, null, null),
                new Cause(venue, MoveKind.STOCK_IN, act, null));
        var value = unitCost.times(quantity);
        if (value.isPositive()) {
            var legs = List.of(Leg.debit(Chart.INVENTORY, null, value), Leg.credit(Chart.OPENING_BALANCE, null, value));
            ledger.post(new Entry(act, venue, "opening-stock", null, null, legs));
        }
        touched.fire(new StockTouched(venue));
        return shelf.view(stocked);
    }

    /** For the house itself (demo): its category is there from now on. */
    @PermitAll
    public ProductView add(NewProduct product) {
        Call.current().caller().mustBeTheHouse();
        var category = categories.ensure(product.venue(), product.category());
        var edit = new ProductEdit(
                product.name(), category, product.sku(), null, null, null, product.lowBelow(), null, null, false);
        var price = new NewPrice(product.price(), product.taxPpm(), null);
        var id = Ids.next();
        products.add(id, product.venue(), edit, price);
        prices.add(id, price);
        touched.fire(new StockTouched(product.venue()));
        return shelf.view(products.any(id).orElseThrow());
    }

    /** Products on sale whose stock is below their mark, of all venues. */
    @PermitAll
    public long countLow() {
        return products.countLow();
    }
}
