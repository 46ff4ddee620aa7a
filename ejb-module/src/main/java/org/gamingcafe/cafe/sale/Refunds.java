package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What was given back. Callers who change it hold the sale ({@link #hold}). */
@ApplicationScoped
class Refunds {

    @PersistenceContext
    EntityManager em;

    /** From here until commit nobody else gives anything of this sale back. */
    void hold(UUID sale) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(cast(:sale as text), 71)) as text)")
                .setParameter("sale", sale.toString())
                .getSingleResult();
    }

    /** By line; a line that was never touched is absent. */
    Map<Integer, Refund.Before> before(UUID sale, String currency) {
        var before = new HashMap<Integer, Refund.Before>();
        for (Object row : em.createNativeQuery(
                        "select line, quantity, amount, tax from refunded_line where sale_id = :sale")
                .setParameter("sale", sale)
                .getResultList()) {
            var column = (Object[]) row;
            before.put(
                    number(column[0]),
                    new Refund.Before(number(column[1]), money(column[2], currency), money(column[3], currency)));
        }
        return before;
    }

    /** What each tender has paid, and what it got back so far. */
    Map<NewSale.Tender, Refund.Account> accounts(SaleView sale) {
        var currency = sale.total().currency();
        var nothing = Money.zero(currency);
        var accounts = new EnumMap<NewSale.Tender, Refund.Account>(NewSale.Tender.class);
        var bonus = bonus(sale.id(), currency);
        Refund.paid(sale).forEach((tender, paid) -> {
            var ofBonus = tender == NewSale.Tender.WALLET ? bonus : nothing;
            accounts.put(tender, new Refund.Account(paid, ofBonus, nothing, nothing));
        });
        for (Object row :
                em.createNativeQuery("""
                        select part.tender, sum(part.amount), sum(part.bonus)
                        from refund_payment part join refund on refund.id = part.refund_id
                        where refund.sale_id = :sale group by part.tender""").setParameter("sale", sale.id()).getResultList()) {
            var column = (Object[]) row;
            accounts.computeIfPresent(
                    NewSale.Tender.valueOf((String) column[0]),
                    (tender, known) -> new Refund.Account(
                            known.paid(), known.paidBonus(), money(column[1], currency), money(column[2], currency)));
        }
        return accounts;
    }

    /** What of a sale has gone back in cash so far, before and after rounding. */
    CashOut cashOut(UUID sale, String currency) {
        var row =
                (Object[]) em.createNativeQuery("""
                        select coalesce(sum(cash), 0), coalesce(sum(rounding), 0)
                        from (select rounding, (select coalesce(sum(part.amount), 0) from refund_payment part
                                  where part.refund_id = refund.id and part.paid_as = 'CASH') as cash
                              from refund where sale_id = :sale) as given""").setParameter("sale", sale).getSingleResult();
        var asked = money(row[0], currency);
        return new CashOut(asked, asked.plus(money(row[1], currency)));
    }

    private Money bonus(UUID sale, String currency) {
        return money(
                em.createNativeQuery("select coalesce(sum(bonus), 0) from payment where sale_id = :sale")
                        .setParameter("sale", sale)
                        .getSingleResult(),
                currency);
    }

    void add(RefundView made, ShiftView shift, Map<Integer, Money> costs, @Nullable UUID approval) {
        em.createNativeQuery("""
                        insert into refund (id, sale_id, venue_id, till_id, shift_id, cashier_id, receipt_number, amount, rounding,
                            currency, reason, refunded_at, approval_id)
                        values (:id, :sale, :venue, :till, :shift, :cashier, :number, :amount, :rounding,
                            :currency, :reason, :now, cast(:approval as uuid))""")
                .setParameter("id", made.id())
                .setParameter("sale", made.saleId())
                .setParameter("venue", shift.venue().value())
                .setParameter("till", shift.tillId().value())
                .setParameter("shift", shift.id())
                .setParameter("cashier", shift.cashier().value())
                .setParameter("number", made.receiptNumber())
                .setParameter("amount", made.amount().minor())
                .setParameter("rounding", made.rounding().minor())
                .setParameter("currency", made.amount().currency())
                .setParameter("reason", made.reason())
                .setParameter("now", made.refundedAt())
                .setParameter("approval", approval == null ? null : approval.toString())
                .executeUpdate();
        made.lines()
                .forEach(line -> add(
                        made,
                        line,
                        costs.getOrDefault(line.line(), Money.zero(made.amount().currency()))));
        for (var i = 0; i < made.payments().size(); i++) {
            add(made.id(), i, made.payments().get(i));
        }
    }

    private void add(RefundView made, RefundView.Line line, Money cost) {
        em.createNativeQuery("""
                        insert into refund_line (refund_id, line, sale_id, quantity, amount, tax, cost, fate)
                        values (:id, :line, :sale, :quantity, :amount, :tax, :cost, :fate)""")
                .setParameter("id", made.id())
                .setParameter("line", line.line())
                .setParameter("sale", made.saleId())
                .setParameter("quantity", line.quantity())
                .setParameter("amount", line.amount().minor())
                .setParameter("tax", line.tax().minor())
                .setParameter("cost", cost.minor())
                .setParameter("fate", line.fate().name())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into refunded_line as known (sale_id, line, sold_quantity, sold_amount, sold_tax, quantity, amount, tax)
                        select sale_id, line, quantity, amount, tax, :quantity, :amount, :tax
                        from sale_line where sale_id = :sale and line = :line
                        on conflict (sale_id, line) do update set quantity = known.quantity + excluded.quantity,
                            amount = known.amount + excluded.amount, tax = known.tax + excluded.tax""")
                .setParameter("sale", made.saleId())
                .setParameter("line", line.line())
                .setParameter("quantity", line.quantity())
                .setParameter("amount", line.amount().minor())
                .setParameter("tax", line.tax().minor())
                .executeUpdate();
    }

    private void add(UUID refund, int line, RefundView.Payment payment) {
        em.createNativeQuery("""
                        insert into refund_payment (refund_id, line, tender, paid_as, amount, bonus, reference)
                        values (:id, :line, :tender, :as, :amount, :bonus, cast(:reference as text))""")
                .setParameter("id", refund)
                .setParameter("line", line)
                .setParameter("tender", payment.tender().name())
                .setParameter("as", payment.as().name())
                .setParameter("amount", payment.amount().minor())
                .setParameter("bonus", payment.bonus().minor())
                .setParameter("reference", payment.reference())
                .executeUpdate();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static Money money(Object column, String currency) {
        return new Money(((Number) column).longValue(), currency);
    }
}
