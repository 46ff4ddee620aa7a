package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** What was given back of a sale, read in three statements however many refunds there are. */
@ApplicationScoped
class RefundList {

    private static final int MOST = 1_000;

    @PersistenceContext
    EntityManager em;

    /** The oldest first. */
    List<RefundView> of(UUID sale) {
        var lines = lines(sale);
        var payments = payments(sale);
        var refunds = new ArrayList<RefundView>();
        for (Object row : rows(em.createNativeQuery("""
                select id, receipt_number, shift_id, refunded_at, amount, rounding, currency, reason from refund
                where sale_id = :sale order by refunded_at, id"""), sale)) {
            var column = (Object[]) row;
            var id = (UUID) column[0];
            var currency = (String) column[6];
            refunds.add(new RefundView(
                    id,
                    sale,
                    (String) column[1],
                    (UUID) column[2],
                    (Instant) column[3],
                    money(column[4], currency),
                    money(column[5], currency),
                    (String) column[7],
                    lines.getOrDefault(id, List.of()),
                    payments.getOrDefault(id, List.of())));
        }
        return refunds;
    }

    private Map<UUID, List<RefundView.Line>> lines(UUID sale) {
        var lines = new HashMap<UUID, List<RefundView.Line>>();
        for (Object row : rows(em.createNativeQuery("""
                select part.refund_id, part.line, part.quantity, part.amount, part.tax, part.fate, refund.currency
                from refund_line part join refund on refund.id = part.refund_id
                where refund.sale_id = :sale order by part.refund_id, part.line"""), sale)) {
            var column = (Object[]) row;
            var currency = (String) column[6];
            lines.computeIfAbsent((UUID) column[0], id -> new ArrayList<>())
                    .add(new RefundView.Line(
                            ((Number) column[1]).intValue(),
                            ((Number) column[2]).intValue(),
                            money(column[3], currency),
                            money(column[4], currency),
                            NewRefund.Fate.valueOf((String) column[5])));
        }
        return lines;
    }

    private Map<UUID, List<RefundView.Payment>> payments(UUID sale) {
        var payments = new HashMap<UUID, List<RefundView.Payment>>();
        for (Object row : rows(em.createNativeQuery("""
                select part.refund_id, part.tender, part.paid_as, part.amount, part.bonus, part.reference, refund.currency
                from refund_payment part join refund on refund.id = part.refund_id
                where refund.sale_id = :sale order by part.refund_id, part.line"""), sale)) {
            var column = (Object[]) row;
            var currency = (String) column[6];
            payments.computeIfAbsent((UUID) column[0], id -> new ArrayList<>())
                    .add(new RefundView.Payment(
                            NewSale.Tender.valueOf((String) column[1]),
                            NewSale.Tender.valueOf((String) column[2]),
                            money(column[3], currency),
                            money(column[4], currency),
                            (String) column[5]));
        }
        return payments;
    }

    private static List<?> rows(Query query, UUID sale) {
        return query.setParameter("sale", sale).setMaxResults(MOST).getResultList();
    }

    private static Money money(Object column, String currency) {
        return new Money(((Number) column).longValue(), currency);
    }
}
