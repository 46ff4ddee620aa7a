package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** From which lots pieces can be taken, and to which they can come back. Callers hold the product's row. */
@ApplicationScoped
class OpenLots {

    private static final int MOST_OPEN = 1_000;

    @PersistenceContext
    EntityManager em;

    /** Those with something left that do not expire before this day. */
    List<Allocation.Part> from(UUID product, LocalDate day) {
        return Sql.list(em, """
                select id, unit_cost, remaining from lot
                where product_id = ? and remaining > 0 and coalesce(expires_on, 'infinity') >= ?
                order by expires_on asc nulls last, received_at, id limit ? for update""", OpenLots::part, product, day, MOST_OPEN);
    }

    /** What has expired before this day, the first one first. */
    List<Allocation.Part> expired(UUID product, LocalDate day, int most) {
        return Sql.list(em, """
                select id, unit_cost, remaining from lot where product_id = ? and remaining > 0 and expires_on < ?
                order by expires_on, id limit ? for update""", OpenLots::part, product, day, most);
    }

    /** This one, if it is of the product. */
    Optional<Allocation.Part> one(UUID lot, UUID product) {
        return Sql.first(
                em,
                "select id, unit_cost, remaining from lot where id = ? and product_id = ? for update",
                OpenLots::part,
                lot,
                product);
    }

    /** Products of which lots with something left have expired before this day, in id order. */
    List<UUID> productsWithExpired(VenueId venue, LocalDate day, int most) {
        return Sql.list(em, """
                select distinct l.product_id from lot l join product p on p.id = l.product_id
                where p.venue_id = ? and l.remaining > 0 and l.expires_on < ? order by l.product_id limit ?""", row -> row.id(1), venue.value(), day, most);
    }

    /** Of one piece of the lot that came last, in minor units. */
    Optional<Long> lastCost(UUID product) {
        return Sql.first(
                em,
                "select unit_cost from lot where product_id = ? order by id desc limit 1",
                row -> row.number(1),
                product);
    }

    /** What an act has taken of a product and what has not come back of it, the lot that was taken from last first. */
    List<Allocation.Part> takenBy(UUID reference, UUID product) {
        return Sql.list(em, """
                select l.id, l.unit_cost, -sum(m.quantity) from stock_move m join lot l on l.id = m.lot_id
                where m.reference = ? and m.product_id = ? and m.kind in ('SALE', 'RETURN')
                group by l.id, l.unit_cost, l.expires_on, l.received_at having sum(m.quantity) < 0
                order by l.expires_on desc nulls first, l.received_at desc, l.id desc limit ?""", OpenLots::part, reference, product, MOST_OPEN);
    }

    private static Allocation.Part part(Row row) {
        return new Allocation.Part(row.id(1), row.number(2), (int) row.number(3));
    }
}
