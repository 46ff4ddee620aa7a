package org.gamingcafe.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The counts while the cache is unavailable. A row is locked while somebody counts; keys are kept as their hash only. */
@ApplicationScoped
class TallyRows {

    @PersistenceContext
    EntityManager em;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T change(String key, Function<Optional<String>, Tally.Step<T>> step, Instant now) {
        em.createNativeQuery("""
                        insert into tally (key, text, expires_at) values (:key, '', :now) on conflict (key) do nothing""")
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate();
        var row = (Object[]) em.createNativeQuery("select text, expires_at from tally where key = :key for update")
                .setParameter("key", key)
                .getSingleResult();
        var alive = ((Instant) row[1]).isAfter(now);
        var next = step.apply(alive ? Optional.of((String) row[0]) : Optional.empty());
        if (next.text() != null) {
            em.createNativeQuery("update tally set text = :text, expires_at = :expires where key = :key")
                    .setParameter("text", next.text())
                    .setParameter("expires", now.plus(next.life()))
                    .setParameter("key", key)
                    .executeUpdate();
        }
        return next.result();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int removeExpired(Instant now, int limit) {
        return em.createNativeQuery("""
                        delete from tally where key in (
                            select key from tally where expires_at < :now limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("most", limit)
                .executeUpdate();
    }
}
