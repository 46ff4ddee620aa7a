package org.gamingcafe.platform.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The tickets that are out. What is single-use is decided by one conditional UPDATE. */
@ApplicationScoped
@Transactional
class Tickets {

    @PersistenceContext
    EntityManager em;

    /** @param note what its issuer compares when it comes back */
    record Ticket(
            String hash,
            String purpose,
            AccountId account,
            @Nullable Long note) {}

    void add(Ticket ticket, Instant now, Instant expires) {
        em.createNativeQuery("""
                        insert into ticket (hash, purpose, account_id, note, expires_at, created_at)
                        values (:hash, :purpose, :account, cast(:note as bigint), :expires, :now)""")
                .setParameter("hash", ticket.hash())
                .setParameter("purpose", ticket.purpose())
                .setParameter("account", ticket.account().value())
                .setParameter("note", ticket.note())
                .setParameter("expires", expires)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<AccountId> holder(String hash, String purpose, Instant now) {
        return account(em.createNativeQuery("""
                        select account_id from ticket
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getResultList());
    }

    Optional<Long> note(String hash, String purpose, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        select note from ticket
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                          and note is not null""")
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst().map(note -> ((Number) note).longValue());
    }

    Optional<AccountId> use(String hash, String purpose, Instant now) {
        return account(em.createNativeQuery("""
                        update ticket set used_at = :now
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        returning account_id""")
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .getResultList());
    }

    int withdraw(String purpose, AccountId account, Instant now) {
        return em.createNativeQuery("""
                        update ticket set used_at = :now
                        where account_id = :account and purpose = :purpose and used_at is null""")
                .setParameter("account", account.value())
                .setParameter("purpose", purpose)
                .setParameter("now", now)
                .executeUpdate();
    }

    void withdraw(Collection<String> purposes, Set<AccountId> accounts, Instant now) {
        em.createNativeQuery("""
                        update ticket set used_at = :now
                        where account_id = any (cast(:accounts as uuid[])) and purpose = any (cast(:purposes as text[]))
                            and used_at is null""")
                .setParameter("now", now)
                .setParameter("accounts", Sql.array(accounts))
                .setParameter("purposes", Sql.array(purposes))
                .executeUpdate();
    }

    int removeExpired(Instant now, int limit) {
        return em.createNativeQuery("""
                        delete from ticket where hash in (
                            select hash from ticket where expires_at < :now
                            order by expires_at limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("most", limit)
                .executeUpdate();
    }

    private static Optional<AccountId> account(List<?> rows) {
        return rows.stream().findFirst().map(id -> new AccountId((UUID) id));
    }
}
