package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** The products of all venues that are on sale. */
@ApplicationScoped
class Products {

    private static final String COLUMNS =
            " id, venue_id, name, category, sku, price, tax_ppm, on_hand, low_below, version, lower(name) ";

    /** What a list is sorted by, and its type; of the few products of a venue those by stock need no index. */
    private static final Map<ProductSearch.Sort, Key> KEYS = Map.of(
            ProductSearch.Sort.NAME, new Key("lower(name)", "text"),
            ProductSearch.Sort.PRICE, new Key("price", "bigint"),
            ProductSearch.Sort.STOCK, new Key("on_hand", "bigint"));

    private record Key(String column, String type) {

        String checked(String key) {
            if (type.equals("bigint") && !key.matches("-?\\d{1,18}")) {
                throw new InvalidInput("after", "page.cursor");
            }
            return key;
        }
    }

    @PersistenceContext
    EntityManager em;

    Optional<Product> find(UUID id) {
        return rows(em.createNativeQuery("select" + COLUMNS + "from product where id = :id and not retired")
                        .setParameter("id", id))
                .stream()
                .findFirst()
                .map(Row::product);
    }

    /** Ids decide between equals. */
    Slice<Product> list(VenueId venue, String text, ProductSearch search, PageRequest page) {
        var key = Objects.requireNonNull(KEYS.get(search.sort()));
        var after = Cursor.keys(page.after(), 2);
        var rows = rows(em.createNativeQuery(
                        "select" + COLUMNS + ", cast(%1$s as text) as sorted_as ".formatted(key.column())
                                + """
                        from product
                        where venue_id = :venue and not retired
                            and (position(:text in lower(name)) > 0 or position(:text in lower(sku)) > 0
                                or position(:text in lower(category)) > 0)
                            and (not :low or on_hand < low_below)
                            and (:first or (%1$s, id) > (cast(:key as %2$s), cast(:id as uuid)))
                        order by %1$s, id""".formatted(key.column(), key.type()))
                .setParameter("venue", venue.value())
                .setParameter("text", text.toLowerCase(Locale.ROOT))
                .setParameter("first", after.isEmpty())
                .setParameter("low", search.lowOnly())
                .setParameter("key", after.isEmpty() ? null : key.checked(after.get(0)))
                .setParameter(
                        "id", after.isEmpty() ? null : Cursor.id(after.get(1)).toString())
                .setMaxResults(page.size() + 1));
        return Slice.of(
                        rows,
                        page.size(),
                        last -> Cursor.of(last.sortedAs(), last.product().id()))
                .map(Row::product);
    }

    /** Of callers who race for the last pieces only those get them for whom there are enough. */
    Product take(VenueId venue, UUID id, int quantity) {
        return rows(em.createNativeQuery("""
                        update product set on_hand = on_hand - :quantity
                        where id = :id and venue_id = :venue and not retired and on_hand >= :quantity
                        returning""" + COLUMNS)
                        .setParameter("quantity", quantity)
                        .setParameter("id", id)
                        .setParameter("venue", venue.value()))
                .stream()
                .findFirst()
                .map(Row::product)
                .orElseThrow(() -> find(id).filter(product -> product.venue().equals(venue))
                        .<RuntimeException>map(product -> new OutOfStock(product.name(), product.onHand()))
                        .orElseGet(() -> new NotFound("product")));
    }

    Product put(UUID id, int quantity) {
        return rows(em.createNativeQuery(
                                "update product set on_hand = on_hand + :quantity where id = :id returning" + COLUMNS)
                        .setParameter("quantity", quantity)
                        .setParameter("id", id))
                .stream()
                .findFirst()
                .map(Row::product)
                .orElseThrow(() -> new NotFound("product"));
    }

    Product add(NewProduct product) {
        var id = Ids.next();
        var added = em.createNativeQuery("""
                        insert into product (id, venue_id, name, category, sku, price, tax_ppm, low_below)
                        values (:id, :venue, :name, :category, :sku, :price, :tax, :low)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("venue", product.venue().value())
                .setParameter("name", product.name())
                .setParameter("category", product.category())
                .setParameter("sku", product.sku())
                .setParameter("price", product.price().minor())
                .setParameter("tax", product.taxPpm())
                .setParameter("low", product.lowBelow())
                .executeUpdate();
        if (added == 0) {
            throw new SkuTaken(product.sku());
        }
        return find(id).orElseThrow();
    }

    long countLow() {
        var low =
                (Number) em.createNativeQuery("select count(*) from product where not retired and on_hand < low_below")
                        .getSingleResult();
        return low.longValue();
    }

    private record Row(Product product, String sortedAs) {}

    private static List<Row> rows(Query query) {
        var rows = new ArrayList<Row>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            rows.add(new Row(product(column), (String) column[column.length - 1]));
        }
        return rows;
    }

    private static Product product(Object[] column) {
        return new Product(
                (UUID) column[0],
                new VenueId((UUID) column[1]),
                (String) column[2],
                (String) column[3],
                (String) column[4],
                ((Number) column[5]).longValue(),
                ((Number) column[6]).intValue(),
                ((Number) column[7]).intValue(),
                ((Number) column[8]).intValue(),
                ((Number) column[9]).longValue());
    }
}
