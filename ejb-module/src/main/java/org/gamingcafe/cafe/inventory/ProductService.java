package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What a venue sells, at which price, and what is said of it. A product is never removed: it is retired. */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class ProductService {

    /** How many lines an export has at most. */
    public static final int LONGEST_EXPORT = 10_000;

    private static final Duration FARTHEST = Duration.ofDays(366);

    /** A price that is said to begin a moment ago begins now: forms take a while. */
    private static final Duration A_MOMENT = Duration.ofMinutes(5);

    @Inject
    Products products;

    @Inject
    ProductLists lists;

    @Inject
    PriceVersions prices;

    @Inject
    ProductCategories categories;

    @Inject
    Catalogue catalogue;

    @Inject
    Shelf shelf;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StockTouched> touched;

    @Inject
    Clock clock;

    /** A page that may have been read up to five minutes ago, if nothing has changed since. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public CataloguePage page(VenueId venue, ProductSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        return catalogue.page(venue, search, page);
    }

    /** The same straight from the rows, with what editors need. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public Slice<ProductDetail> list(VenueId venue, ProductSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        var found = lists.list(venue, search, page, clock.instant());
        return new Slice<>(shown(venue, found.items()), found.next());
    }

    /** All of the list at once, for a spreadsheet. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public String export(VenueId venue, ProductSearch search) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_READ, venue, "venue");
        return ProductTable.csv(shown(venue, lists.first(venue, search, LONGEST_EXPORT, clock.instant())));
    }

    private List<ProductDetail> shown(VenueId venue, List<Product> products) {
        return shelf.details(venue, products).stream()
                .map(ProductService::shown)
                .toList();
    }

    /** One that is sold no more, too. @throws NotFound {@code product.not-found}, for one of another venue too */
    @RolesAllowed(Permission.INVENTORY_READ)
    public ProductDetail get(UUID id) {
        return shown(detail(existing(id, Permission.INVENTORY_READ)));
    }

    /** What goods cost is for those who keep the stock. */
    private static ProductDetail shown(ProductDetail detail) {
        var keepsStock = Call.current()
                .caller()
                .may(Permission.INVENTORY_WRITE, detail.product().venue());
        return keepsStock ? detail : detail.withoutCost();
    }

    /** Every price it ever had, the one that was set last first. */
    @RolesAllowed(Permission.INVENTORY_READ)
    public Slice<PriceVersion> prices(UUID id, PageRequest page) {
        var product = existing(id, Permission.INVENTORY_READ);
        return prices.of(id, venues.get(product.venue()).currency(), page);
    }

    public ProductDetail add(VenueId venue, ProductEdit edit, NewPrice price, Command command) {
        return idempotency.once(command, ProductDetail.class, act -> {
            Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
            products.alone(venue);
            var id = Ids.next();
            mustFit(venue, id, edit);
            mustBeOfTheVenue(venue, price.price());
            var atOnce = new NewPrice(price.price(), price.taxPpm(), null);
            products.add(id, venue, edit, atOnce);
            prices.add(id, atOnce);
            return changed(null, id);
        });
    }

    /** @param seen the version that was shown */
    public ProductDetail change(UUID id, ProductEdit edit, long seen) {
        var before = detail(existing(id, Permission.INVENTORY_WRITE));
        var venue = before.product().venue();
        products.alone(venue);
        mustFit(venue, id, edit);
        if (!products.change(id, edit, seen)) {
            throw new StaleEdit();
        }
        products.passAgeOn(id);
        return changed(before, id);
    }

    /**
     * For what is sold from then on: whatever was sold keeps the price it had. Takes the place of a price that was set for later.
     */
    public ProductDetail setPrice(UUID id, NewPrice wanted, Command command) {
        return idempotency.once(command, ProductDetail.class, act -> {
            var venue = existing(id, Permission.INVENTORY_WRITE).venue();
            var now = clock.instant();
            var price = new NewPrice(wanted.price(), wanted.taxPpm(), begins(wanted.from(), now));
            mustBeOfTheVenue(venue, price.price());
            var before = products.locked(id).orElseThrow(() -> new NotFound("product"));
            products.price(id, price, now);
            var from = prices.add(id, price);
            var currency = price.price().currency();
            events.fire(new PriceSet(id, venue, before.price(now).view(currency), price, from));
            touched.fire(new StockTouched(venue));
            return get(id);
        });
    }

    private static @Nullable Instant begins(@Nullable Instant from, Instant now) {
        if (from == null) {
            return null;
        }
        if (from.isBefore(now.minus(A_MOMENT)) || from.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput("from", "product.price-from", FARTHEST.toDays());
        }
        return from.isAfter(now) ? from : null;
    }

    private void mustBeOfTheVenue(VenueId venue, Money money) {
        var currency = venues.get(venue).currency();
        if (!money.currency().equals(currency)) {
            throw new InvalidInput("price", "money.other-currency", currency, money.currency());
        }
    }

    private void mustFit(VenueId venue, UUID id, ProductEdit edit) {
        if (edit.cost() != null) {
            mustBeOfTheVenue(venue, edit.cost());
        }
        if (categories
                .named(venue, edit.category())
                .filter(edit.category()::equals)
                .isEmpty()) {
            throw new NotFound("product-category");
        }
        var whole = edit.variantOf();
        if (whole != null) {
            mustBeWhole(venue, id, whole);
        }
        if (products.isTaken(venue, id, edit.sku(), null)) {
            throw new SkuTaken(edit.sku());
        }
        var barcode = edit.barcode();
        if (barcode != null && !edit.retired() && products.isTaken(venue, id, null, barcode)) {
            throw new BarcodeTaken(barcode);
        }
    }

    /** A variant is one of a product that is no variant itself. */
    private void mustBeWhole(VenueId venue, UUID id, UUID whole) {
        var product = products.any(whole)
                .filter(found -> found.venue().equals(venue))
                .orElseThrow(() -> new NotFound("product"));
        if (whole.equals(id) || product.traits().variantOf() != null || products.hasVariants(id)) {
            throw new InvalidInput("variantOf", "product.variant-of");
        }
    }

    private ProductDetail changed(@Nullable ProductDetail before, UUID id) {
        var after = detail(products.any(id).orElseThrow());
        events.fire(new ProductChanged(id, after.product().venue(), before, after));
        touched.fire(new StockTouched(after.product().venue()));
        return after;
    }

    private Product existing(UUID id, String permission) {
        return products.any(id)
                .filter(product -> Call.current().caller().may(permission, product.venue()))
                .orElseThrow(() -> new NotFound("product"));
    }

    private ProductDetail detail(Product product) {
        return shelf.details(product.venue(), List.of(product)).getFirst();
    }
}
