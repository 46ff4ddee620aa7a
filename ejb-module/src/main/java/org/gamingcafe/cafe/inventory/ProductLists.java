package org.gamingcafe.cafe.inventory;

import static org.gamingcafe.cafe.inventory.ProductRows.COLUMNS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/** Products of a venue, searched, narrowed and sorted. */
@ApplicationScoped
class ProductLists {

    private static final int LONGEST_SEARCH = 100;

    /** What a list is sorted by, and its type; of the few products of a venue those by price and stock need no index. */
    private static final Map<ProductSearch.Sort, Key> KEYS = Map.of(
            ProductSearch.Sort.NAME, new Key("lower(name)", "text"),
            ProductSearch.Sort.PRICE,
                    new Key("case when next_from <= moment.now then next_price else price end", "bigint"),
            ProductSearch.Sort.STOCK, new Key("on_hand", "bigint"));

    private static final String LIST = """
            with moment as (select cast(? as timestamptz) as now)
            select %3$s, cast(%1$s as text) as sorted_as from product cross join moment
            where venue_id = ? and retired = ? and category = coalesce(cast(? as text), category)
                and (position(? in lower(name)) > 0 or position(? in lower(sku)) > 0 or position(? in lower(category)) > 0
                    or lower(barcode) = ?)
                and (not ? or on_hand < low_below)
                and (? or (%1$s, id) > (cast(? as %2$s), cast(? as uuid)))
            order by %1$s, id limit ?""";

    private record Key(String column, String type) {

        String checked(String key) {
            if (type.equals("bigint") && !key.matches("-?\\d{1,18}")) {
                throw new InvalidInput("after", "page.cursor");
            }
            return key;
        }
    }

    private record Found(Product product, String sortedAs) {}

    @PersistenceContext
    EntityManager em;

    /** What is looked for, as it is compared. */
    static String wanted(ProductSearch search) {
        var text = search.text();
        var wanted = text == null ? "" : text.strip();
        if (wanted.length() > LONGEST_SEARCH || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("q", "search.text", LONGEST_SEARCH);
        }
        return wanted.toLowerCase(Locale.ROOT);
    }

    /** Ids decide between equals. */
    Slice<Product> list(VenueId venue, ProductSearch search, PageRequest page, Instant now) {
        var after = Cursor.keys(page.after(), 2);
        return Slice.of(
                        found(venue, search, after, page.size() + 1, now),
                        page.size(),
                        last -> Cursor.of(last.sortedAs(), last.product().id()))
                .map(Found::product);
    }

    List<Product> first(VenueId venue, ProductSearch search, int most, Instant now) {
        return found(venue, search, List.of(), most, now).stream()
                .map(Found::product)
                .toList();
    }

    private List<Found> found(VenueId venue, ProductSearch search, List<String> after, int most, Instant now) {
        var key = Objects.requireNonNull(KEYS.get(search.sort()));
        var text = wanted(search);
        return Sql.list(
                em,
                LIST.formatted(key.column(), key.type(), COLUMNS),
                row -> new Found(ProductRows.read(row), row.text(ProductRows.BEHIND)),
                now,
                venue.value(),
                search.retired(),
                search.category(),
                text,
                text,
                text,
                text,
                search.lowOnly(),
                after.isEmpty(),
                after.isEmpty() ? null : key.checked(after.get(0)),
                after.isEmpty() ? null : Cursor.id(after.get(1)).toString(),
                most);
    }
}
