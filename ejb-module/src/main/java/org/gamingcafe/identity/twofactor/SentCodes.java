package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;

/** Codes sent by mail and SMS: the latest of each, as a keyed hash. */
@ApplicationScoped
@Transactional
class SentCodes {

    /** So many wrong tries, and the code is worth nothing (R14). */
    static final int TRIES = 3;

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    /** From now on the one before is worth nothing. */
    void ask(AccountId account, FactorMethod method, UUID id, Instant now, Instant expires) {
        em.createNativeQuery("""
                        insert into sent_code (account_id, method, id, asked_at, expires_at)
                        values (:account, :method, :id, :now, :expires)
                        on conflict (account_id, method) do update set id = excluded.id, hash = null, wrong = 0,
                            asked_at = excluded.asked_at, expires_at = excluded.expires_at, used_at = null""")
                .setParameter("account", account.value())
                .setParameter("method", method.name())
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Makes the code that was asked for; made again for a message that is sent again. Empty if it came too late. */
    Optional<Secret> write(UUID id, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        select account_id, method from sent_code
                        where id = :id and used_at is null and expires_at > :now and wrong < :tries for update""")
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("tries", TRIES)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> {
            var code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
            em.createNativeQuery("update sent_code set hash = :hash where id = :id")
                    .setParameter("hash", hash(new AccountId((UUID) row[0]), (String) row[1], code))
                    .setParameter("id", id)
                    .executeUpdate();
            return new Secret(code);
        });
    }

    /** One statement: of any number of guesses at once three are looked at, and of the right ones one is. */
    boolean use(AccountId account, FactorMethod method, String code, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        update sent_code set
                            used_at = case when hash = :hash then cast(:now as timestamptz) end,
                            wrong = wrong + case when hash = :hash then 0 else 1 end
                        where account_id = :account and method = :method
                            and used_at is null and expires_at > :now and wrong < :tries
                        returning used_at is not null""")
                .setParameter("hash", hash(account, method.name(), code))
                .setParameter("now", now)
                .setParameter("account", account.value())
                .setParameter("method", method.name())
                .setParameter("tries", TRIES)
                .getResultList();
        return rows.contains(true);
    }

    /** Whether it was right, and somebody was here with it before. */
    boolean isUsed(AccountId account, FactorMethod method, String code) {
        return !em.createNativeQuery("""
                        select 1 from sent_code
                        where account_id = :account and method = :method and hash = :hash and used_at is not null""")
                .setParameter("account", account.value())
                .setParameter("method", method.name())
                .setParameter("hash", hash(account, method.name(), code))
                .getResultList()
                .isEmpty();
    }

    void remove(AccountId account) {
        em.createNativeQuery("delete from sent_code where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    int removeExpired(Instant now, int limit) {
        return em.createNativeQuery("""
                        delete from sent_code where id in (
                            select id from sent_code where expires_at < :now
                            order by expires_at limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("most", limit)
                .executeUpdate();
    }

    private String hash(AccountId account, String method, String code) {
        return sealer.fingerprint(account + ":" + method + ":" + code, "sent-code");
    }
}
