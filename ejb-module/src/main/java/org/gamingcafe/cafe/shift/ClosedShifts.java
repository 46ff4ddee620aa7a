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

    /**
     * @param difference counted minus expected, in minor units; so is what was paid out
     * @param voids orders that the cashier gave up while it was open
     */
    record Closed(
            UUID shift,
            AccountId cashier,
            Instant at,
            long difference,
            long openings,
            long payOuts,
            long paidOut,
            long voids) {}

    @PersistenceContext
    EntityManager em;

    /** Of a venue since then, the first one first; of more than 3000 the last ones. */
    List<Closed> since(VenueId venue, Instant since) {
        var closed = new ArrayList<Closed>();
        for (Object row : em.createNativeQuery("""
                        select s.id, s.cashier_id, s.closed_at, s.counted - s.expected, moved.openings, moved.outs, moved.paid_out, (
                            select count(*) from guest_order o where o.venue_id = s.venue_id and o.state = 'VOID'
                                and o.voided_by = s.cashier_id and o.voided_at between s.opened_at and s.closed_at)
                        from shift s
                        cross join lateral (
                            select count(*) filter (where m.kind = 'NO_SALE') as openings,
                                count(*) filter (where m.kind = 'PAY_OUT') as outs,
                                coalesce(sum(m.amount) filter (where m.kind = 'PAY_OUT'), 0) as paid_out
                            from shift_movement m where m.shift_id = s.id) moved
                        where s.venue_id = :venue and s.state = 'CLOSED' and s.closed_at >= :since
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
                    number(column[3]),
                    number(column[4]),
                    number(column[5]),
                    number(column[6]),
                    number(column[7])));
        }
        return closed.reversed();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
