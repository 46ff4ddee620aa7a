package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.sql.Sql;

/** Lots that were there before the first day. */
@ApplicationScoped
class OpeningLots {

    @PersistenceContext
    EntityManager em;

    /** @param entry in the books, if the pieces have cost anything */
    record Brought(UUID product, UUID lot, int pieces, Optional<UUID> entry) {}

    Optional<Brought> of(UUID act) {
        return Sql.first(
                em,
                """
                select m.product_id, m.lot_id, m.quantity, e.id from stock_move m
                    left join journal_entry e on e.correlation_id = m.reference
                where m.reference = ? and m.quantity > 0 order by m.id limit 1""",
                row -> new Brought(
                        row.id(1),
                        row.id(2),
                        (int) row.number(3),
                        Optional.ofNullable(row.textOrNull(4)).map(UUID::fromString)),
                act);
    }

    /** The caller holds the product. */
    long remaining(UUID lot) {
        return Sql.one(em, "select remaining from lot where id = ?", row -> row.number(1), lot);
    }
}
