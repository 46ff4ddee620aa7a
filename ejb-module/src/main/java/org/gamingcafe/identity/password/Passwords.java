package org.gamingcafe.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;

/** The hashes of passwords. Each method is its own short transaction, because hashing happens in between. */
@ApplicationScoped
@Transactional
class Passwords {

    @PersistenceContext
    EntityManager em;

    Optional<String> phc(AccountId account) {
        List<?> rows = em.createNativeQuery("select phc from password where account_id = :account")
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().findFirst().map(String::valueOf);
    }

    void put(NewPassword password, Instant now) {
        em.createNativeQuery("""
                        insert into password (account_id, phc, changed_at) values (:account, :phc, :now)
                        on conflict (account_id) do update
                        set phc = excluded.phc, changed_at = excluded.changed_at, expires_at = null""")
                .setParameter("account", password.account().value())
                .setParameter("phc", password.phc().reveal())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The same password under another hash, unless it was changed in between. */
    void replace(AccountId account, String before, String after) {
        em.createNativeQuery("update password set phc = :after where account_id = :account and phc = :before")
                .setParameter("account", account.value())
                .setParameter("before", before)
                .setParameter("after", after)
                .executeUpdate();
    }

    void remove(AccountId account) {
        em.createNativeQuery("delete from password where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
