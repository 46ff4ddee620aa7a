package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;

/** What happened to drawers beside what was sold. */
@ApplicationScoped
class CashMovements {

    private static final int MOST_ON_A_REPORT = 500;
    private static final String SELECT = """
            select id, shift_id, kind, purpose, amount, currency, reason, moved_at, moved_by from shift_movement
            where shift_id = :shift\s""";

    @PersistenceContext
    EntityManager em;

    void add(CashMovement movement, ShiftView shift) {
        em.createNativeQuery("""
                        insert into shift_movement (id, shift_id, venue_id, kind, purpose, amount, currency, reason, moved_at, moved_by)
                        values (:id, :shift, :venue, :kind, :purpose, :amount, :currency, :reason, :at, :by)""")
                .setParameter("id", movement.id())
                .setParameter("shift", movement.shift())
                .setParameter("venue", shift.venue().value())
                .setParameter("kind", movement.kind().name())
                .setParameter(
                        "purpose",
                        movement.purpose() == null ? null : movement.purpose().name())
                .setParameter("amount", movement.amount().minor())
                .setParameter("currency", movement.amount().currency())
                .setParameter("reason", movement.reason())
                .setParameter("at", movement.at())
                .setParameter("by", movement.by().value())
                .executeUpdate();
    }

    /** The last one first; one more than the page holds, if there are more. */
    List<CashMovement> of(UUID shift, PageRequest page) {
        var after = Cursor.afterId(page);
        return views(em.createNativeQuery(SELECT + "and (:first or id < cast(:after as uuid)) order by id desc")
                .setParameter("shift", shift)
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
    }

    /** In the order in which they happened, for a report. */
    List<CashMovement> all(UUID shift) {
        return views(em.createNativeQuery(SELECT + "order by id")
                .setParameter("shift", shift)
                .setMaxResults(MOST_ON_A_REPORT));
    }

    private static List<CashMovement> views(Query query) {
        var views = new ArrayList<CashMovement>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            views.add(new CashMovement(
                    (UUID) column[0],
                    (UUID) column[1],
                    CashMovement.Kind.valueOf((String) column[2]),
                    column[3] == null ? null : PaidFor.valueOf((String) column[3]),
                    new Money(((Number) column[4]).longValue(), (String) column[5]),
                    (String) column[6],
                    (Instant) column[7],
                    new AccountId((UUID) column[8])));
        }
        return views;
    }
}
