package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** What venues allow at their counters. */
@ApplicationScoped
class CounterTerms {

    @PersistenceContext
    EntityManager em;

    SaleTerms of(VenueId venue, String currency) {
        for (Object row : em.createNativeQuery(
                        "select cash_step, discount_limit_bps, seat_orders, bill_limit, version from sale_terms where venue_id = :venue")
                .setParameter("venue", venue.value())
                .getResultList()) {
            var column = (Object[]) row;
            return new SaleTerms(
                    money(column[0], currency),
                    ((Number) column[1]).intValue(),
                    (Boolean) column[2],
                    money(column[3], currency),
                    ((Number) column[4]).longValue());
        }
        return SaleTerms.usual(currency);
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(VenueId venue, SaleTerms terms) {
        return em.createNativeQuery("""
                                insert into sale_terms as current (venue_id, cash_step, discount_limit_bps, seat_orders, bill_limit,
                                    version)
                                select :venue, :step, :discount, :orders, :bill, 1
                                where :shown = 0 or exists (select from sale_terms known where known.venue_id = :venue)
                                on conflict (venue_id) do update set cash_step = excluded.cash_step,
                                    discount_limit_bps = excluded.discount_limit_bps,
                                    seat_orders = excluded.seat_orders, bill_limit = excluded.bill_limit,
                                    version = current.version + 1
                                where current.version = :shown""")
                        .setParameter("venue", venue.value())
                        .setParameter("step", terms.cashStep().minor())
                        .setParameter("discount", terms.discountLimitBps())
                        .setParameter("orders", terms.seatOrders())
                        .setParameter("bill", terms.billLimit().minor())
                        .setParameter("shown", terms.version())
                        .executeUpdate()
                == 1;
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
