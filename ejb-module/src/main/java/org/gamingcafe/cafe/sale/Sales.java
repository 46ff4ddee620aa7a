package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

/** All sales. */
@ApplicationScoped
class Sales {

    @PersistenceContext
    EntityManager em;

    Sale add(Sale sale) {
        em.persist(sale);
        em.flush(); // so that a collision is reported here and not at commit
        return sale;
    }

    /** What was sold most of among the last sales of a venue, by pieces. */
    List<UUID> mostSold(VenueId venue, int lastSales, int most) {
        return Sql.list(em, """
                select l.product_id from sale_line l join (
                    select id from sale where venue_id = ? order by sold_at desc limit ?) s on s.id = l.sale_id
                group by l.product_id order by sum(l.quantity) desc, l.product_id limit ?""", row -> row.id(1), venue.value(), lastSales, most);
    }

    Optional<Sale> find(UUID id) {
        return Optional.ofNullable(em.find(Sale.class, id));
    }
}
