package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Funding;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Bills that took the place of earlier ones. They are written once. */
@ApplicationScoped
class Adjustments {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The bill that counts: what it was asked, who paid it, under which entry, and on which paper it stands. */
    record Current(
            int number,
            String usage,
            Funding.Buckets paid,
            @Nullable UUID entry,
            @Nullable String receipt) {

        Money total() {
            return paid.bonus().plus(paid.cash()).plus(paid.credit());
        }
    }

    /** The bill that takes its place. */
    record Corrected(
            String usage,
            Funding funding,
            List<String> derivations,
            @Nullable UUID reversal,
            @Nullable UUID entry,
            String receipt) {}

    /** A bill as it was kept. */
    record Kept(String usage, Money total, List<String> derivations) {}

    /** Nothing where it was not kept how the bill that counts was paid. */
    Optional<Current> current(UUID session, String currency) {
        for (Object row :
                em.createNativeQuery("""
                        select * from (
                            select number, usage, bonus, cash, credit, entry_id, receipt_number from play_adjustment
                            where session_id = :session
                            union all
                            select 0, b.usage, b.bonus, b.cash, b.credit, b.entry_id, p.receipt_number
                            from play_bill b join play_session p on p.id = b.session_id where b.session_id = :session
                        ) bills order by 1 desc limit 1""").setParameter("session", session).getResultList()) {
            var column = (Object[]) row;
            if (column[2] == null) {
                return Optional.empty();
            }
            var paid = new Funding.Buckets(
                    money(column[2], currency), money(column[3], currency), money(column[4], currency));
            var bill = new Current(
                    ((Number) column[0]).intValue(), (String) column[1], paid, (UUID) column[5], (String) column[6]);
            var isKnown = bill.entry() != null || bill.total().isZero();
            return isKnown ? Optional.of(bill) : Optional.empty();
        }
        return Optional.empty();
    }

    /** What was asked for each bill of a session, the first one first. */
    List<String> usages(UUID session) {
        List<?> usages =
                em.createNativeQuery("""
                        select usage from (
                            select 0 as number, usage from play_bill where session_id = :session
                            union all select number, usage from play_adjustment where session_id = :session
                        ) bills order by number""").setParameter("session", session).getResultList();
        return usages.stream().map(String.class::cast).toList();
    }

    /** The number of the correction that a credit note tells of. */
    OptionalInt of(String creditNote) {
        for (Object number : em.createNativeQuery("select number from play_adjustment where receipt_number = :note")
                .setParameter("note", creditNote)
                .getResultList()) {
            return OptionalInt.of(((Number) number).intValue());
        }
        return OptionalInt.empty();
    }

    /** What a correction of a session has put in the place of the bill before. */
    Kept kept(UUID session, int number, String currency) {
        var column = (Object[]) em.createNativeQuery("""
                        select usage, total, derivations from play_adjustment
                        where session_id = :session and number = :number""")
                .setParameter("session", session)
                .setParameter("number", number)
                .getSingleResult();
        var derivations = ((String) column[2]).lines().toList();
        return new Kept((String) column[0], money(column[1], currency), derivations);
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }

    void add(UUID session, int number, Corrected bill, String reason, @Nullable AccountId by) {
        var funding = bill.funding();
        em.createNativeQuery("""
                        insert into play_adjustment (session_id, number, reason, at, by_account, usage, total, bonus, cash,
                            credit, derivations, reversal_id, entry_id, receipt_number)
                        values (:session, :number, :reason, :now, cast(:by as uuid), :usage, :total, :bonus, :cash, :credit,
                            :derivations, cast(:reversal as uuid), cast(:entry as uuid), :receipt)""")
                .setParameter("session", session)
                .setParameter("number", number)
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .setParameter("by", by == null ? null : by.toString())
                .setParameter("usage", bill.usage())
                .setParameter(
                        "total",
                        funding.bonus()
                                .plus(funding.cash())
                                .plus(funding.credit())
                                .minor())
                .setParameter("bonus", funding.bonus().minor())
                .setParameter("cash", funding.cash().minor())
                .setParameter("credit", funding.credit().minor())
                .setParameter("derivations", String.join("\n", bill.derivations()))
                .setParameter("reversal", text(bill.reversal()))
                .setParameter("entry", text(bill.entry()))
                .setParameter("receipt", bill.receipt())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
