package org.gamingcafe.cafe.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What terminals were asked: to take, and to give. */
@ApplicationScoped
class TerminalPayments {

    /** Longer than any talk with a terminal: whoever talks to it has it for so long. */
    static final Duration TURN = Duration.ofMinutes(3);

    private static final String VIEW = """
            select id, venue_id, till_id, shift_id, amount, currency, state, asked_at, answered_at, sale_id, receipt, card, why,
                cancelled, kind
            from terminal_payment
            """;

    private static final String UNDER_WAY = "('ASKED', 'SENT', 'UNKNOWN', 'REVERSING', 'REVERSAL_UNKNOWN')";

    @PersistenceContext
    EntityManager em;

    /**
     * One at a time for each till, and one refund at a time for each sale.
     *
     * @param sale of which something is given back; nothing: the card pays
     * @return whether it was added
     */
    boolean add(UUID id, ShiftView shift, Money amount, @Nullable UUID sale, Instant now) {
        var kind = sale == null ? TerminalPayment.Kind.PAYMENT : TerminalPayment.Kind.REFUND;
        return Sql.change(
                        em,
                        """
                        insert into terminal_payment (id, venue_id, till_id, shift_id, amount, currency, kind, sale_id, state,
                            asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as uuid), 'ASKED', ?) on conflict do nothing""",
                        id,
                        shift.venue().value(),
                        shift.tillId().value(),
                        shift.id(),
                        amount.minor(),
                        amount.currency(),
                        kind.name(),
                        sale,
                        now)
                == 1;
    }

    /** What is given back of a sale and is neither made nor given up. */
    Optional<TerminalPayment> refundOf(UUID sale) {
        return Sql.first(
                em,
                VIEW + "where sale_id = ? and kind = 'REFUND' and state not in ('DECLINED', 'USED', 'REVERSED')",
                TerminalPayments::read,
                sale);
    }

    Optional<TerminalPayment> find(UUID id) {
        return Sql.first(em, VIEW + "where id = ?", TerminalPayments::read, id);
    }

    /** From here until commit nobody else changes it. */
    TerminalPayment locked(UUID id) {
        Sql.list(em, "select id from terminal_payment where id = ? for update", row -> row.id(1), id);
        return find(id).orElseThrow(() -> new NotFound("terminal-payment"));
    }

    /** Whether something is under way there, or done and not used. */
    boolean isOpen(TillId till) {
        return Sql.first(
                        em,
                        "select id from terminal_payment where till_id = ? and (state = 'APPROVED' or state in "
                                + UNDER_WAY + ") limit 1",
                        row -> row.id(1),
                        till.value())
                .isPresent();
    }

    boolean isBusy(TillId till) {
        return Sql.first(
                        em,
                        "select id from terminal_payment where till_id = ? and state in " + UNDER_WAY + " limit 1",
                        row -> row.id(1),
                        till.value())
                .isPresent();
    }

    /** Of a shift: under way, or paid and not used. The oldest first. */
    List<TerminalPayment> open(UUID shift, int most) {
        return Sql.list(
                em,
                VIEW + "where shift_id = ? and (state = 'APPROVED' or state in " + UNDER_WAY + """
                ) order by id limit ?""",
                TerminalPayments::read,
                shift,
                most);
    }

    /** Of a venue: under way, or paid and not used. By till, the oldest first. */
    List<TerminalPayment> open(VenueId venue, int most) {
        return Sql.list(
                em,
                VIEW + "where venue_id = ? and (state = 'APPROVED' or state in " + UNDER_WAY + """
                ) order by till_id, id limit ?""",
                TerminalPayments::read,
                venue.value(),
                most);
    }

    /** Nobody needs to wait any longer for the next talk; one that goes on is not disturbed. */
    void hurry(UUID id, Instant until) {
        Sql.change(
                em,
                "update terminal_payment set talks_until = null where id = ? and talks_until <= ? and state in "
                        + UNDER_WAY,
                id,
                until);
    }

    /** Those that nobody talks about to their terminal now. */
    @Transactional
    List<UUID> due(Instant now, int most) {
        return Sql.list(
                em,
                "select id from terminal_payment where state in " + UNDER_WAY
                        + " and (talks_until is null or talks_until < ?) order by id limit ?",
                row -> row.id(1),
                now,
                most);
    }

    /** Of callers who race, on whatever nodes, one may talk to the terminal. */
    boolean takeTurn(UUID id, Instant now) {
        return Sql.change(
                        em,
                        "update terminal_payment set talks_until = ? where id = ? and state in " + UNDER_WAY
                                + " and (talks_until is null or talks_until < ?)",
                        now.plus(TURN),
                        id,
                        now)
                == 1;
    }

    /** @param next before when nobody needs to talk about it again */
    void endTurn(UUID id, @Nullable Instant next) {
        Sql.change(em, "update terminal_payment set talks_until = cast(? as timestamptz) where id = ?", next, id);
    }

    void cancel(UUID id) {
        Sql.change(em, "update terminal_payment set cancelled = true where id = ?", id);
    }

    boolean isCancelled(UUID id) {
        return Sql.one(em, "select cancelled from terminal_payment where id = ?", row -> row.flag(1), id);
    }

    /** @param baseline the number of what the terminal did last before; nothing: it does not say */
    void sent(UUID id, TerminalPayment.State state, @Nullable Long baseline) {
        Sql.change(
                em,
                "update terminal_payment set state = ?, baseline = cast(? as bigint) where id = ?",
                state.name(),
                baseline,
                id);
    }

    @Nullable
    Long baseline(UUID id) {
        var text = Sql.one(
                em,
                "select coalesce(cast(baseline as text), '') from terminal_payment where id = ?",
                row -> row.text(1),
                id);
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    void state(UUID id, TerminalPayment.State state, @Nullable Instant answered, @Nullable String why) {
        Sql.change(em, """
                update terminal_payment set state = ?, answered_at = coalesce(cast(? as timestamptz), answered_at),
                    why = cast(? as text) where id = ?""", state.name(), answered, why, id);
    }

    void told(UUID id, ZvtStatus status) {
        Sql.change(em, """
                update terminal_payment set trace = cast(? as bigint), receipt = cast(? as bigint), card = cast(? as text)
                where id = ?""", status.trace(), status.receipt(), status.card(), id);
    }

    /** @return whether it was still free: a payment pays one sale */
    boolean use(UUID id, UUID shift, Money amount, UUID sale) {
        return Sql.change(em, """
                        update terminal_payment set state = 'USED', sale_id = ?
                        where id = ? and shift_id = ? and amount = ? and currency = ? and state = 'APPROVED'
                            and kind = 'PAYMENT'""", sale, id, shift, amount.minor(), amount.currency()) == 1;
    }

    /** @return whether it was still to be made: what the card got is one refund of this sale */
    boolean useRefund(UUID id, UUID shift, Money amount, UUID sale) {
        return Sql.change(em, """
                        update terminal_payment set state = 'USED'
                        where id = ? and shift_id = ? and amount = ? and currency = ? and sale_id = ? and state = 'APPROVED'
                            and kind = 'REFUND'""", id, shift, amount.minor(), amount.currency(), sale) == 1;
    }

    private static TerminalPayment read(Row row) {
        var receipt = row.textOrNull(11);
        return new TerminalPayment(
                row.id(1),
                new VenueId(row.id(2)),
                new TillId(row.id(3)),
                row.id(4),
                new Money(row.number(5), row.text(6)),
                TerminalPayment.Kind.valueOf(row.text(15)),
                TerminalPayment.State.valueOf(row.text(7)),
                row.instant(8),
                row.instantOrNull(9),
                row.idOrNull(10),
                receipt == null ? null : Long.valueOf(receipt),
                row.textOrNull(12),
                row.textOrNull(13),
                row.flag(14));
    }
}
