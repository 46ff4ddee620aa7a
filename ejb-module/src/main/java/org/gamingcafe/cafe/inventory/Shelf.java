package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/**
 * What of the products on hand can be sold: pieces in a lot can until the end of the day on which it expires, by the calendar of
 * the venue. Of a kit as many as can be made of its parts.
 */
@ApplicationScoped
class Shelf {

    private static final String SELLABLE = """
            select p.id, case when p.kit then coalesce(made.most, 0) else p.on_hand - coalesce((select sum(l.remaining) from lot l
                where l.product_id = p.id and l.remaining > 0 and l.expires_on < said.day), 0) end
            from (select cast(? as date) as day) said
            join product p on p.id = any (cast(? as uuid[]))
            left join lateral (select min((q.on_hand - coalesce((select sum(l.remaining) from lot l
                    where l.product_id = q.id and l.remaining > 0 and l.expires_on < said.day), 0)) / k.quantity) as most
                from kit_part k join product q on q.id = k.part_id where k.kit_id = p.id) made on p.kit""";

    @PersistenceContext
    EntityManager em;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** Lots that expire before it are past their date. */
    LocalDate today(VenueId venue) {
        return LocalDate.ofInstant(clock.instant(), venues.get(venue).zone());
    }

    /** What can be sold changes then by itself. */
    Duration untilTomorrow(VenueId venue) {
        var zone = venues.get(venue).zone();
        return Duration.between(
                clock.instant(), today(venue).plusDays(1).atStartOfDay(zone).toInstant());
    }

    ProductView view(Product product) {
        return views(product.venue(), List.of(product)).getFirst();
    }

    /** In the same order, with one statement for all of them. */
    List<ProductView> views(VenueId venue, List<Product> products) {
        var currency = venues.get(venue).currency();
        var now = clock.instant();
        var sellable = sellable(venue, products);
        return products.stream()
                .map(product -> product.view(currency, now, sellable.getOrDefault(product.id(), 0L)))
                .toList();
    }

    List<ProductDetail> details(VenueId venue, List<Product> products) {
        var currency = venues.get(venue).currency();
        var now = clock.instant();
        var sellable = sellable(venue, products);
        return products.stream()
                .map(product -> product.detail(currency, now, sellable.getOrDefault(product.id(), 0L)))
                .toList();
    }

    private Map<UUID, Long> sellable(VenueId venue, List<Product> products) {
        var sellable = new HashMap<UUID, Long>();
        if (!products.isEmpty()) {
            Sql.list(
                    em,
                    SELLABLE,
                    row -> sellable.put(row.id(1), Math.max(0, row.number(2))),
                    today(venue),
                    products.stream()
                            .map(product -> product.id().toString())
                            .collect(Collectors.joining(",", "{", "}")));
        }
        return sellable;
    }
}
