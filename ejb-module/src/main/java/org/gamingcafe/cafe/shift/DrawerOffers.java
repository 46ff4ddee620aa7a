package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** The drawers that wait for the next cashier. */
@ApplicationScoped
class DrawerOffers {

    @PersistenceContext
    EntityManager em;

    List<DrawerOffer> of(VenueId venue) {
        var offers = new ArrayList<DrawerOffer>();
        for (Object row : em.createNativeQuery("""
                        select s.id, t.id, t.name, c.counted, c.currency, c.counted_at
                        from till t join shift s on s.till_id = t.id and s.state <> 'CLOSED'
                        join shift_count c on c.shift_id = s.id and c.hand_over and c.agreed and c.kind <> 'RESCUE'
                        where t.venue_id = :venue and s.state = 'RECONCILING' and not exists (
                            select from shift_count later where later.shift_id = s.id and later.kind > c.kind)
                        order by t.code""")
                .setParameter("venue", venue.value())
                .setMaxResults(100)
                .getResultList()) {
            var column = (Object[]) row;
            offers.add(new DrawerOffer(
                    (UUID) column[0],
                    new TillId((UUID) column[1]),
                    (String) column[2],
                    new Money(((Number) column[3]).longValue(), (String) column[4]),
                    (Instant) column[5]));
        }
        return offers;
    }
}
