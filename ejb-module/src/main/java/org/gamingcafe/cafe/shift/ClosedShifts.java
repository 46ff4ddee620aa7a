package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** Shifts that are closed, for statistics. */
@ApplicationScoped
class ClosedShifts {

    private static final int MOST = 3000;

    /** @param difference counted minus expected, in minor units */
    record Closed(UUID shift, AccountId cashier, Instant at, long difference, long openings) {}

    @PersistenceContext
    EntityManager em;

    /** Of a venue since then, the first one first; of more than 3000 the last ones. */
    List<Closed> since(VenueId venue, Instant since) {
        var closed = new ArrayList<Closed>();
        for (Object row : em.createNativeQuery("""
                        select s.id, s.cashier_id, s.closed_at, s.counted - s.expected, (
                            select count(*) from shift_movement m where m.shift_id = s.id and m.kind = 'NO_SALE')
                        from shift s where s.venue_id = :venue and s.state = 'CLOSED' and s.closed_at >= :since
                        order by s.closed_at desc, s.id desc""")
                .setParameter("venue", venue.value())
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()) {
            var column = (Object[]) row;
            closed.add(new Closed(
                    (UUID) column[0],
                    new AccountId((UUID) column[1]),
                    (Instant) column[2],
                    ((Number) column[3]).longValue(),
                    ((Number) column[4]).longValue()));
        }
        return closed.reversed();
    }
}
