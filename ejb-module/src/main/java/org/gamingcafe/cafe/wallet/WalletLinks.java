package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Reading;
import org.gamingcafe.platform.sql.Sql;

/** Who has to do with whose wallet, as managers have marked it, or as guardian and ward; it holds both ways. And the turn of those who fill one. */
@ApplicationScoped
class WalletLinks {

    private static final int MOST = 1_000;

    /** One row as it was written. */
    record Mark(AccountId other, AccountId by, Instant at, String reason) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    Reading.Answer<Boolean> isLinked(AccountId one, AccountId other, Reading reading) {
        return reading.look(
                """
                select exists (select from wallet_link where account_id = ? and other_id = ?)
                    or exists (select from wallet_link where account_id = ? and other_id = ?)
                    or exists (select from guardian where withdrawn_at is null and ward_id = ? and guardian_id = ?)
                    or exists (select from guardian where withdrawn_at is null and ward_id = ? and guardian_id = ?)""",
                row -> row.flag(1),
                one.value(),
                other.value(),
                other.value(),
                one.value(),
                one.value(),
                other.value(),
                other.value(),
                one.value());
    }

    /** Of these members those who are linked to somebody. */
    Set<AccountId> linkedTo(AccountId operator, Set<AccountId> members) {
        var linked = new HashSet<AccountId>();
        for (Object id : em.createNativeQuery("""
                        select other_id from wallet_link where account_id = :operator and other_id in (:members)
                        union select account_id from wallet_link where other_id = :operator and account_id in (:members)
                        union select guardian_id from guardian
                        where withdrawn_at is null and ward_id = :operator and guardian_id in (:members)
                        union select ward_id from guardian
                        where withdrawn_at is null and guardian_id = :operator and ward_id in (:members)""")
                .setParameter("operator", operator.value())
                .setParameter("members", members.stream().map(AccountId::value).toList())
                .getResultList()) {
            linked.add(new AccountId((UUID) id));
        }
        return linked;
    }

    Reading reading() {
        return new Reading(em);
    }

    /** @return whether it was not marked before */
    boolean mark(AccountId account, AccountId other, AccountId by, String reason) {
        return em.createNativeQuery("""
                        insert into wallet_link (account_id, other_id, marked_by, reason, marked_at)
                        values (:account, :other, :by, :reason, :now) on conflict do nothing""")
                        .setParameter("account", account.value())
                        .setParameter("other", other.value())
                        .setParameter("by", by.value())
                        .setParameter("reason", reason)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was marked */
    boolean unmark(AccountId account, AccountId other) {
        return em.createNativeQuery("delete from wallet_link where account_id = :account and other_id = :other")
                        .setParameter("account", account.value())
                        .setParameter("other", other.value())
                        .executeUpdate()
                == 1;
    }

    /** The oldest first. */
    List<Mark> of(AccountId account) {
        var marks = new ArrayList<Mark>();
        for (Object row : em.createNativeQuery("""
                        select other_id, marked_by, marked_at, reason from wallet_link
                        where account_id = :account order by marked_at, other_id""")
                .setParameter("account", account.value())
                .setMaxResults(MOST)
                .getResultList()) {
            var column = (Object[]) row;
            marks.add(new Mark(
                    new AccountId((UUID) column[0]), new AccountId((UUID) column[1]), (Instant) column[2], (String)
                            column[3]));
        }
        return marks;
    }

    List<?> reasons(AccountId account) {
        return em.createNativeQuery(
                        "select reason from wallet_link where account_id = :account or other_id = :account order by marked_at")
                .setParameter("account", account.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    void forget(Set<AccountId> accounts) {
        var all = Sql.array(accounts);
        Sql.change(em, """
                delete from wallet_link
                where account_id = any (cast(? as uuid[])) or other_id = any (cast(? as uuid[]))""", all, all);
    }

    /** Waits until nobody else lets this wallet gain; until commit. Taken before any row is locked. */
    void lockForGain(AccountId account) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:wallet, 14)) as text)")
                .setParameter("wallet", "wallet " + account.value())
                .getSingleResult();
    }
}
