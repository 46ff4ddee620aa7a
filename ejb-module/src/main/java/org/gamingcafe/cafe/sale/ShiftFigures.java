package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** Sales and refunds of a shift, added up: three queries, whatever was sold. */
@ApplicationScoped
class ShiftFigures {

    private static final int MOST_SLIPS = 10_000;

    @PersistenceContext
    EntityManager em;

    ShiftSales of(UUID shift, String currency) {
        var row = (Object[])
                em.createNativeQuery("""
                        select (select count(*) from sale where shift_id = :shift),
                            (select count(*) from refund where shift_id = :shift),
                            (select coalesce(sum(amount), 0) from refund where shift_id = :shift),
                            (select coalesce(sum(dues), 0) from sale where shift_id = :shift),
                            count(*) filter (where off.by_hand > 0), coalesce(sum(off.by_hand), 0), coalesce(sum(off.promoted), 0)
                        from (select s.discount + coalesce(sum(l.discount), 0) as by_hand, s.promoted
                            from sale s left join sale_line l on l.sale_id = s.id
                            where s.shift_id = :shift and (s.discount > 0 or s.promoted > 0 or l.discount > 0)
                            group by s.id) off""").setParameter("shift", shift).getSingleResult();
        return new ShiftSales(
                number(row[0]),
                number(row[1]),
                number(row[4]),
                money(row[5], currency),
                money(row[6], currency),
                money(row[2], currency),
                money(row[3], currency),
                goods(shift, currency),
                slips(shift, currency, MOST_SLIPS));
    }

    private List<ShiftSales.Goods> goods(UUID shift, String currency) {
        var goods = new ArrayList<ShiftSales.Goods>();
        for (Object row : em.createNativeQuery("""
                        select p.category, moved.tax_ppm, sum(moved.sold), sum(moved.gross), sum(moved.tax),
                            sum(moved.returned), sum(moved.returned_gross), sum(moved.returned_tax)
                        from (select l.product_id, l.tax_ppm, l.quantity as sold, l.amount as gross, l.tax,
                                0 as returned, 0 as returned_gross, 0 as returned_tax
                            from sale s join sale_line l on l.sale_id = s.id where s.shift_id = :shift
                            union all
                            select l.product_id, l.tax_ppm, 0, 0, 0, r.quantity, r.amount, r.tax
                            from refund g join refund_line r on r.refund_id = g.id
                            join sale_line l on l.sale_id = r.sale_id and l.line = r.line where g.shift_id = :shift) moved
                        join product p on p.id = moved.product_id
                        group by p.category, moved.tax_ppm
                        order by p.category, moved.tax_ppm""").setParameter("shift", shift).getResultList()) {
            var column = (Object[]) row;
            goods.add(new ShiftSales.Goods(
                    (String) column[0],
                    (int) number(column[1]),
                    number(column[2]),
                    money(column[3], currency),
                    money(column[4], currency),
                    number(column[5]),
                    money(column[6], currency),
                    money(column[7], currency)));
        }
        return goods;
    }

    /**
     * Of every terminal, connected or not: first what cards have paid, then what they got back, below zero. What is more than can be
     * shown stands in a last row, so that they add up all the same.
     */
    List<ShiftSales.Slip> slips(UUID shift, String currency, int most) {
        var slips = new ArrayList<ShiftSales.Slip>();
        var more = 0L;
        var rest = Money.zero(currency);
        for (Object row : em.createNativeQuery("""
                        select coalesce(slip.reference, ''), slip.amount, count(*) over (), sum(slip.amount) over () from (
                            select 0 as back, p.reference, p.amount
                            from sale s join payment p on p.sale_id = s.id where s.shift_id = :shift and p.tender = 'CARD'
                            union all
                            select 1, r.reference, -r.amount
                            from refund g join refund_payment r on r.refund_id = g.id
                            where g.shift_id = :shift and r.paid_as = 'CARD') slip
                        order by slip.back, slip.reference""")
                .setParameter("shift", shift)
                .setMaxResults(most)
                .getResultList()) {
            var column = (Object[]) row;
            var slip = new ShiftSales.Slip((String) column[0], money(column[1], currency));
            slips.add(slip);
            more = number(column[2]) - slips.size();
            rest = (slips.size() == 1 ? money(column[3], currency) : rest).minus(slip.amount());
        }
        if (more > 0) {
            slips.add(ShiftSales.Slip.more(more, rest));
        }
        return slips;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Money money(Object minor, String currency) {
        return new Money(number(minor), currency);
    }
}
