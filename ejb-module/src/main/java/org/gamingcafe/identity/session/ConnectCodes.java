package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes that open one connection each, by their hashes. */
@ApplicationScoped
class ConnectCodes {

    /** The session that a code was made for, and its generation then. */
    record Made(UUID session, int generation) {}

    @PersistenceContext
    EntityManager em;

    void add(String hash, UUID session, int generation, Instant expires) {
        em.createNativeQuery("""
                        insert into connect_code (hash, session_id, generation, expires_at)
                        values (:hash, :session, :generation, :expires)""")
                .setParameter("hash", hash)
                .setParameter("session", session)
                .setParameter("generation", generation)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** Of several callers with the same code exactly one receives its session, also when it is too late. */
    Optional<Made> take(String hash, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        delete from connect_code where hash = :hash
                        returning session_id, generation, expires_at > :now""")
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .filter(row -> Boolean.TRUE.equals(row[2]))
                .map(row -> new Made((UUID) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** Those that nobody has used. */
    void removeExpired(Instant now, int most) {
        em.createNativeQuery("""
                        delete from connect_code where hash in (
                            select hash from connect_code where expires_at <= :now limit :most)""")
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate();
    }

    int count(UUID session) {
        var count = (Number) em.createNativeQuery("select count(*) from connect_code where session_id = :session")
                .setParameter("session", session)
                .getSingleResult();
        return count.intValue();
    }
}
