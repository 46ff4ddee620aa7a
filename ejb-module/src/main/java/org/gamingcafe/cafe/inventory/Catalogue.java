package org.gamingcafe.cafe.inventory;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.platform.cluster.CacheUnavailable;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.cluster.SharedCache;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Pages of products, kept for all nodes (G121, G123): each under everything that was asked and under the version of the venue's
 * catalogue. Whatever changes a product or its stock makes another version after its commit, so that what was read before is
 * found by nobody any more. A page lives five minutes at most, and no longer than until the next price begins or
 * the venue's day ends, when goods may be past their date.
 */
@ApplicationScoped
class Catalogue {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final Duration LIFE_OF_A_VERSION = Duration.ofHours(12);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int LONGEST_CURSOR = 300;
    private static final String BETWEEN = "\u001f";
    private static final Jsonb JSON = JsonbBuilder.create();

    /** As it is kept. */
    public record Kept(List<ProductView> items, @Nullable String next) {}

    @Inject
    Caches caches;

    @Inject
    ProductLists lists;

    @Inject
    Products products;

    @Inject
    Shelf shelf;

    @Inject
    Clock clock;

    private SharedCache cache;

    @PostConstruct
    void open() {
        cache = caches.catalogue();
    }

    CataloguePage page(VenueId venue, ProductSearch search, PageRequest page) {
        var after = page.after();
        var isKept = after == null || after.length() <= LONGEST_CURSOR;
        try {
            return isKept
                    ? kept(key(venue, version(venue), search, page), venue, search, page)
                    : read(venue, search, page);
        } catch (CacheUnavailable e) {
            return read(venue, search, page);
        }
    }

    private CataloguePage kept(String key, VenueId venue, ProductSearch search, PageRequest page)
            throws CacheUnavailable {
        var known = cache.get(key);
        if (known != null) {
            return page(known);
        }
        var life = life(venue);
        var text = JSON.toJson(rows(venue, search, page));
        if (life.compareTo(SHORTEST) >= 0) {
            cache.put(key, text, life);
        }
        return page(text);
    }

    /** Asked for before the page is read: what begins in between is seen by the page, and cuts its life short at worst. */
    private Duration life(VenueId venue) {
        var now = clock.instant();
        var untilNext = products.nextPriceBegins(venue, now).map(begins -> Duration.between(now, begins));
        return Stream.concat(untilNext.stream(), Stream.of(shelf.untilTomorrow(venue), LIFE))
                .min(Comparator.naturalOrder())
                .orElse(LIFE);
    }

    private CataloguePage read(VenueId venue, ProductSearch search, PageRequest page) {
        return page(JSON.toJson(rows(venue, search, page)));
    }

    private Kept rows(VenueId venue, ProductSearch search, PageRequest page) {
        var found = lists.list(venue, search, page, clock.instant());
        return new Kept(shelf.views(venue, found.items()), found.next());
    }

    private static CataloguePage page(String text) {
        var kept = JSON.fromJson(text, Kept.class);
        var tag = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new CataloguePage(new Slice<>(kept.items(), kept.next()), tag.toString());
    }

    private String version(VenueId venue) throws CacheUnavailable {
        var known = cache.get(versionKey(venue));
        if (known != null) {
            return known;
        }
        var fresh = Ids.next().toString();
        var faster = cache.putIfAbsent(versionKey(venue), fresh, LIFE_OF_A_VERSION);
        return faster == null ? fresh : faster;
    }

    /** Where no cache can be reached nothing is kept either; what other nodes still keep is old within the life of a page. */
    void renew(@Observes(during = TransactionPhase.AFTER_SUCCESS) StockTouched touched) {
        try {
            cache.put(versionKey(touched.venue()), Ids.next().toString(), LIFE_OF_A_VERSION);
        } catch (CacheUnavailable e) {
            // See above.
        }
    }

    private static String versionKey(VenueId venue) {
        return "catalogue " + venue;
    }

    private static String key(VenueId venue, String version, ProductSearch search, PageRequest page) {
        return String.join(
                BETWEEN,
                versionKey(venue),
                version,
                search.sort().name(),
                Boolean.toString(search.lowOnly()),
                Boolean.toString(search.retired()),
                search.category() == null ? "" : "=" + search.category(),
                ProductLists.wanted(search),
                Integer.toString(page.size()),
                page.after() == null ? "" : page.after());
    }
}
