package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;

/** For rooms that sell: what products cost, without taking them. */
@Stateless
@PermitAll
public class PriceListService {

    @Inject
    Products products;

    @Inject
    ProductLists lists;

    @Inject
    Shelf shelf;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** At the prices that count now. @throws NotFound {@code product.not-found}, for one of another venue too */
    public Map<UUID, Money> prices(VenueId venue, Collection<UUID> wanted) {
        var currency = venues.get(venue).currency();
        var now = clock.instant();
        var known = products.onSale(venue, wanted).stream()
                .collect(Collectors.toMap(
                        Product::id, product -> product.price(now).money(currency)));
        if (!known.keySet().containsAll(wanted)) {
            throw new NotFound("product");
        }
        return known;
    }

    /** What they are called; of one that is not sold here nothing is said. */
    public Map<UUID, String> names(VenueId venue, Collection<UUID> wanted) {
        return products.onSale(venue, wanted).stream().collect(Collectors.toMap(Product::id, Product::name));
    }

    /** The same with all that is told of a product; in the order in which they are wanted. */
    public List<ProductView> goods(VenueId venue, Collection<UUID> wanted) {
        var goods = onSale(venue, wanted);
        if (goods.size() < wanted.size()) {
            throw new NotFound("product");
        }
        return goods;
    }

    /** Those of them that the venue sells, in the order in which they are wanted. */
    public List<ProductView> onSale(VenueId venue, Collection<UUID> wanted) {
        var known = shelf.views(venue, products.onSale(venue, wanted)).stream()
                .collect(Collectors.toMap(ProductView::id, product -> product));
        return wanted.stream()
                .filter(known::containsKey)
                .map(id -> Objects.requireNonNull(known.get(id)))
                .toList();
    }

    /** What a venue sells and has, by name; at most so many. For rooms that have seen to it that their caller may know. */
    public List<ProductView> inStock(VenueId venue, int most) {
        return shelf.views(venue, lists.first(venue, ProductSearch.ALL, most, clock.instant())).stream()
                .filter(product -> product.sellable() > 0)
                .toList();
    }
}
