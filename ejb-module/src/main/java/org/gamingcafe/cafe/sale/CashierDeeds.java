package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Sales, refunds and discounts by cashier: one query for all of a venue. */
@ApplicationScoped
class CashierDeeds {

    @PersistenceContext
    EntityManager em;

    Map<AccountId, CashierSales> since(VenueId venue, Instant since, String currency) {
        var all = new HashMap<AccountId, CashierSales>();
        for (Object row : em.createNativeQuery("""
                        with closed as (
                            select id, cashier_id from shift
                            where venue_id = :venue and state = 'CLOSED' and closed_at >= :since)
                        select deed.cashier_id, sum(deed.sales), sum(deed.refunds), sum(deed.refunded),
                            sum(deed.discounted), sum(deed.off)
                        from (select c.cashier_id, 1 as sales, 0 as refunds, 0 as refunded,
                                case when s.discount + l.off > 0 then 1 else 0 end as discounted, s.discount + l.off as off
                            from closed c join sale s on s.shift_id = c.id
                            cross join lateral (
                                select coalesce(sum(discount), 0) as off from sale_line where sale_id = s.id) l
                            union all
                            select c.cashier_id, 0, 1, r.amount, 0, 0 from closed c join refund r on r.shift_id = c.id) deed
                        group by deed.cashier_id""")
                .setParameter("venue", venue.value())
                .setParameter("since", since)
                .getResultList()) {
            var column = (Object[]) row;
            all.put(
                    new AccountId((UUID) column[0]),
                    new CashierSales(
                            number(column[1]),
                            number(column[2]),
                            new Money(number(column[3]), currency),
                            number(column[4]),
                            new Money(number(column[5]), currency)));
        }
        return all;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
