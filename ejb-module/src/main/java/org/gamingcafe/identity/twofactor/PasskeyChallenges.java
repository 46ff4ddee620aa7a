package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.sql.Sql;

/** The challenges that are out. Only their hashes are kept; who uses one is decided by one conditional UPDATE. */
@ApplicationScoped
@Transactional
class PasskeyChallenges {

    /** With each new challenge so many old ones go: there are never more than the new ones of one life. */
    private static final int REMOVED_AT_ONCE = 2;

    @PersistenceContext
    EntityManager em;

    /** @param account who has to sign it; empty if the passkey says who comes */
    void add(String hash, PasskeyPurpose purpose, Optional<AccountId> account, Instant now, Instant expires) {
        removeOld(now);
        em.createNativeQuery("""
                        insert into passkey_challenge (hash, purpose, account_id, created_at, expires_at)
                        values (:hash, :purpose, cast(nullif(:account, '') as uuid), :now, :expires)""")
                .setParameter("hash", hash)
                .setParameter("purpose", purpose.name())
                .setParameter("account", account.map(AccountId::toString).orElse(""))
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Of any number of callers on any nodes exactly one uses it. */
    boolean use(String hash, PasskeyPurpose purpose, Optional<AccountId> account, Instant now) {
        return em.createNativeQuery("""
                        update passkey_challenge set used_at = :now
                        where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                            and account_id is not distinct from cast(nullif(:account, '') as uuid)
                        returning hash""")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .setParameter("purpose", purpose.name())
                        .setParameter(
                                "account", account.map(AccountId::toString).orElse(""))
                        .getResultList()
                        .size()
                == 1;
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from passkey_challenge where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    private void removeOld(Instant now) {
        em.createNativeQuery("""
                        delete from passkey_challenge where hash in (
                            select hash from passkey_challenge where expires_at <= :now
                            order by expires_at limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("most", REMOVED_AT_ONCE)
                .executeUpdate();
    }
}
