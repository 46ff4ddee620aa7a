package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.Money;

/** Time that a session had taken off a pass and a lower bill does not use. Each step is one statement. */
@ApplicationScoped
class ReturnedTime {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Puts minutes back on a pass that still is in the period from which they were taken; one that was used up holds again.
     *
     * @return what of its price is not earned any more; nothing where that period is over or was paid back
     */
    Optional<Earning> toPass(Entitlement lent, long seconds) {
        List<?> rows = em.createNativeQuery("""
                        update pass p set
                            used = p.used - :seconds,
                            earned = p.price * (p.used - :seconds) / p.total,
                            state = 'ACTIVE'
                        from (select id, earned from pass where id = :id for update) before
                        where p.id = before.id and p.state <> 'PAUSED' and p.refunded is null and p.used >= :seconds
                            and p.valid_until = :until and p.valid_until > :now
                        returning before.earned, p.earned, p.currency, p.tax_ppm""")
                .setParameter("seconds", seconds)
                .setParameter("id", lent.id())
                .setParameter("until", lent.until())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().map(row -> earning((Object[]) row)).findFirst();
    }

    private static Earning earning(Object[] row) {
        var currency = (String) row[2];
        return new Earning(money(row[0], currency), money(row[1], currency), ((Number) row[3]).intValue(), false);
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }

    /** Puts so much back on the allowance of a day, whose price time earns anyhow. @return whether the pass still holds */
    boolean toDay(Entitlement lent, Bill.DayUse unused) {
        return em.createNativeQuery("""
                        update pass_day d set used = greatest(0, d.used - :seconds)
                        from pass p
                        where d.pass_id = :pass and d.day = :day and p.id = d.pass_id and p.state = 'ACTIVE'
                            and p.valid_until > :now""")
                        .setParameter("seconds", unused.takenSeconds())
                        .setParameter("pass", lent.id())
                        .setParameter("day", unused.day())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
