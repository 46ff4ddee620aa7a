package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What terminals were asked to give back, with all that was said and consented to before. Never changed. */
@ApplicationScoped
class CardRefunds {

    private static final int MOST_LINES = 100;

    @PersistenceContext
    EntityManager em;

    /** @param consent the second person's, which this has used up */
    void add(UUID terminalPayment, NewRefund wanted, @Nullable UUID consent) {
        Sql.change(
                em,
                """
                insert into card_refund (terminal_payment_id, sale_id, shift_id, reason, paid_as, reference, approval_id)
                values (?, ?, ?, ?, cast(? as text), cast(? as text), cast(? as uuid))""",
                terminalPayment,
                wanted.sale(),
                wanted.shift(),
                wanted.reason(),
                wanted.as() == null ? null : wanted.as().name(),
                wanted.reference(),
                consent);
        for (var line : wanted.lines()) {
            Sql.change(
                    em,
                    "insert into card_refund_line (terminal_payment_id, line, quantity, fate) values (?, ?, ?, ?)",
                    terminalPayment,
                    line.line(),
                    line.quantity(),
                    line.fate().name());
        }
    }

    /** As it is made once the terminal has said yes; its approval is the consent that it has used up. */
    Optional<NewRefund> find(UUID terminalPayment) {
        var lines = lines(terminalPayment);
        return Sql.first(em, """
                select sale_id, shift_id, reason, paid_as, reference, approval_id from card_refund
                where terminal_payment_id = ?""", row -> wanted(row, lines, terminalPayment), terminalPayment);
    }

    private static NewRefund wanted(Row row, List<NewRefund.Line> lines, UUID terminalPayment) {
        var as = row.textOrNull(4);
        return new NewRefund(
                row.id(1),
                row.id(2),
                lines,
                row.text(3),
                as == null ? null : NewSale.Tender.valueOf(as),
                row.textOrNull(5),
                row.idOrNull(6),
                terminalPayment);
    }

    private List<NewRefund.Line> lines(UUID terminalPayment) {
        return Sql.list(
                em,
                """
                select line, quantity, fate from card_refund_line where terminal_payment_id = ? order by line limit ?""",
                row -> new NewRefund.Line(
                        (int) row.number(1), (int) row.number(2), NewRefund.Fate.valueOf(row.text(3))),
                terminalPayment,
                MOST_LINES);
    }
}
