package org.gamingcafe.platform.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;

/** The tickets that are out. What is single-use is decided by one conditional UPDATE. */
@ApplicationScoped
@Transactional
class Tickets {

    @PersistenceContext
    EntityManager em;

    void add(String hash, String purpose, AccountId account, Instant now, Instant expires) {
        em.createNativeQuery("""
                        insert into ticket (hash, purpose, account_id, expires_at, created_at)
                        values (:hash, :purpose, :account, :expires, :now)""")
                .setParameter("hash", hash)
                .setParameter("purpose", purpose)
                .setParameter("account", account.value())
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
