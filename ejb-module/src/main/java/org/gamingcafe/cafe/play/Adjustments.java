package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /** The bill that counts: what it was asked, who paid it, and under which entry. */
    record Current(int number, String usage, Funding.Buckets paid, UUID entry) {

        Money total() {
            return paid.bonus().plus(paid.cash()).plus(paid.credit());
        }
    }

    /** The bill that takes its place. */
    record Corrected(
            String usage,
            Funding funding,
            List<String> derivations,
            UUID reversal,
            @Nullable UUID entry) {}

    /** Nothing where the bill that counts is over nothing, or where it was not kept how it was paid. */
    Optional<Current> current(UUID session, String currency) {
        for (Object row :
                em.createNativeQuery("""
                        select * from (
                            select number, usage, bonus, cash, credit, entry_id from play_adjustment
                            where session_id = :session
                            union all
                            select 0, usage, bonus, cash, credit, entry_id from play_bill where session_id = :session
                        ) bills order by 1 desc limit 1""").setParameter("session", session).getResultList()) {
            var column = (Object[]) row;
            if (column[5] == null) {
                return Optional.empty();
            }
            var paid = new Funding.Buckets(
                    money(column[2], currency), money(column[3], currency), money(column[4], currency));
            return Optional.of(
                    new Current(((Number) column[0]).intValue(), (String) column[1], paid, (UUID) column[5]));
        }
        return Optional.empty();
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }

    void add(UUID session, int number, Corrected bill, String reason, @Nullable AccountId by) {
        var funding = bill.funding();
        var entry = bill.entry();
        em.createNativeQuery("""
                        insert into play_adjustment (session_id, number, reason, at, by_account, usage, total, bonus, cash,
                            credit, derivations, reversal_id, entry_id)
                        values (:session, :number, :reason, :now, cast(:by as uuid), :usage, :total, :bonus, :cash, :credit,
                            :derivations, :reversal, cast(:entry as uuid))""")
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
                .setParameter("reversal", bill.reversal())
                .setParameter("entry", entry == null ? null : entry.toString())
                .executeUpdate();
    }
}
