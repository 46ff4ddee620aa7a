package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;

/** The rows of the challenges that are out. Who takes one is decided by one conditional UPDATE. */
@ApplicationScoped
@Transactional
class Challenges {

    @PersistenceContext
    EntityManager em;

    void add(String hash, Challenge challenge, Instant now) {
        em.createNativeQuery("""
                        insert into login_challenge
                            (hash, account_id, stamp, kind, channel, remembered, created_at, expires_at)
                        values (:hash, :account, :stamp, :kind, :channel, :remembered, :now, :expires)""")
                .setParameter("hash", hash)
                .setParameter("account", challenge.account().value())
                .setParameter("stamp", challenge.stamp())
                .setParameter("kind", challenge.kind().name())
                .setParameter("channel", challenge.channel().name())
                .setParameter("remembered", challenge.remembered())
                .setParameter("now", now)
                .setParameter("expires", challenge.expiresAt())
                .executeUpdate();
    }

    Optional<Challenge> find(String hash, Instant now) {
        return challenge(em.createNativeQuery("""
                        select account_id, stamp, kind, channel, remembered, expires_at from login_challenge
                        where hash = :hash and taken_at is null and expires_at > :now""")
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultList());
    }

    /** Of several callers exactly one receives it. */
    Optional<Challenge> take(String hash, Challenge.Kind kind, Instant now) {
        return challenge(em.createNativeQuery("""
                        update login_challenge set taken_at = :now
                        where hash = :hash and kind = :kind and taken_at is null and expires_at > :now
                        returning account_id, stamp, kind, channel, remembered, expires_at""")
                .setParameter("hash", hash)
                .setParameter("kind", kind.name())
                .setParameter("now", now)
                .getResultList());
    }

    /** Once, so that a code that was sent can still be typed (D01). Empty if it has been renewed before, or is over. */
    Optional<Challenge> renew(String hash, Instant until, Instant now) {
        return challenge(em.createNativeQuery("""
                        update login_challenge set expires_at = greatest(expires_at, :until), renewed = true
                        where hash = :hash and not renewed and taken_at is null and expires_at > :now
                        returning account_id, stamp, kind, channel, remembered, expires_at""")
                .setParameter("hash", hash)
                .setParameter("until", until)
                .setParameter("now", now)
                .getResultList());
    }

    /** All that are out for the account look from now on as if they had never been. @return their hashes */
    List<String> withdraw(AccountId account, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        update login_challenge set taken_at = :now where account_id = :account and taken_at is null
                        returning hash""")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    void removeAll(AccountId account) {
        em.createNativeQuery("delete from login_challenge where account_id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    int removeExpired(Instant now, int limit) {
        return em.createNativeQuery("""
                        delete from login_challenge where hash in (
                            select hash from login_challenge where expires_at < :now
                            order by expires_at limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("most", limit)
                .executeUpdate();
    }

    private static Optional<Challenge> challenge(List<?> rows) {
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Challenge(
                        new AccountId((UUID) row[0]),
                        ((Number) row[1]).longValue(),
                        Challenge.Kind.valueOf((String) row[2]),
                        Channel.valueOf((String) row[3]),
                        (Boolean) row[4],
                        (Instant) row[5]));
    }
}
