package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** The categories of all venues. Products name theirs, and the database renames them with it. */
@ApplicationScoped
class ProductCategories {

    static final int MOST = 200;

    private static final String VIEW = """
            select c.id, c.venue_id, c.name, c.position,
                (select count(*) from product p where p.venue_id = c.venue_id and p.category = c.name and not p.retired), c.version
            from product_category c
            """;

    @PersistenceContext
    EntityManager em;

    /** In their order. */
    List<ProductCategory> of(VenueId venue) {
        return Sql.list(
                em,
                VIEW + "where c.venue_id = ? order by c.position, lower(c.name) limit ?",
                ProductCategories::view,
                venue.value(),
                MOST);
    }

    Optional<ProductCategory> find(UUID id) {
        return Sql.first(em, VIEW + "where c.id = ?", ProductCategories::view, id);
    }

    /** The name as the venue writes it. */
    Optional<String> named(VenueId venue, String name) {
        return Sql.first(
                em,
                "select name from product_category where venue_id = ? and lower(name) = lower(?)",
                row -> row.text(1),
                venue.value(),
                name);
    }

    /** @return whether there was none of this name */
    boolean add(UUID id, VenueId venue, String name, int position) {
        return Sql.change(em, """
                        insert into product_category (id, venue_id, name, position) values (?, ?, ?, ?)
                        on conflict do nothing""", id, venue.value(), name, position) == 1;
    }

    /** The name as the venue writes it, from now on if it had none like it. */
    String ensure(VenueId venue, String name) {
        return named(venue, name).orElseGet(() -> {
            add(Ids.next(), venue, name, 0);
            return named(venue, name).orElseThrow();
        });
    }

    boolean change(UUID id, String name, int position, long seen) {
        return Sql.change(em, """
                        update product_category set name = ?, position = ?, version = version + 1
                        where id = ? and version = ?""", name, position, id, seen) == 1;
    }

    /** @return whether nothing stood in it, of retired products either */
    boolean remove(UUID id) {
        return Sql.change(em, """
                        delete from product_category c where c.id = ? and not exists (
                            select from product p where p.venue_id = c.venue_id and p.category = c.name)""", id) == 1;
    }

    private static ProductCategory view(Row row) {
        return new ProductCategory(
                row.id(1), new VenueId(row.id(2)), row.text(3), (int) row.number(4), row.number(5), row.number(6));
    }
}
