package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions that a browser is known by after its windows were closed, by the hash of the sign that it keeps. */
@ApplicationScoped
class RememberedSessions {

    record Found(UUID session, int generation) {}

    @PersistenceContext
    EntityManager em;

    /** @return whether the session is one that is remembered */
    boolean keep(UUID session, String hash) {
        return em.createNativeQuery("""
                        update login_session set remember_hash = :hash
                        where id = :id and remembered and ended_at is null""")
                        .setParameter("hash", hash)
                        .setParameter("id", session)
                        .executeUpdate()
                == 1;
    }

    Optional<Found> find(String hash) {
        List<?> rows = em.createNativeQuery("""
                        select id, generation from login_session where remember_hash = :hash and ended_at is null""").setParameter("hash", hash).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Found((UUID) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }
}
