package org.gamingcafe.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The key pairs that sign access tokens, newest first. */
@ApplicationScoped
class SigningKeys {

    record Row(String kid, String publicJwk, byte[] sealedPrivate, boolean active) {}

    /** A key and since when it is there. */
    record Known(String kid, Instant since) {}

    @PersistenceContext
    EntityManager em;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Row> all() {
        List<?> rows = em.createNativeQuery("""
                        select kid, cast(public_jwk as text), sealed_private, active from signing_key
                        order by created_at desc limit 20""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Row((String) row[0], (String) row[1], (byte[]) row[2], (Boolean) row[3]))
                .toList();
    }

    /** Of several nodes that make the first key, exactly one keeps its own; the others find it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void addIfNoneIsActive(Row row, Instant now) {
        insert(row, true, now);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Known> active() {
        return known("select kid, created_at from signing_key where active");
    }

    /** The key that was published after the active one, and waits. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Known> next() {
        return known("""
                select kid, created_at from signing_key
                where not active and created_at > (select created_at from signing_key where active)
                order by created_at desc limit 1""");
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void publish(Row row, Instant now) {
        insert(row, false, now);
    }

    /** From now on this one signs; the others only verify. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void activate(String kid) {
        em.createNativeQuery("update signing_key set active = false where active")
                .executeUpdate();
        em.createNativeQuery("update signing_key set active = true where kid = :kid")
                .setParameter("kid", kid)
                .executeUpdate();
    }

    private Optional<Known> known(String query) {
        List<?> rows = em.createNativeQuery(query).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Known((String) row[0], (Instant) row[1]))
                .findFirst();
    }

    private void insert(Row row, boolean active, Instant now) {
        em.createNativeQuery("""
                        insert into signing_key (kid, public_jwk, sealed_private, active, created_at)
                        values (:kid, cast(:jwk as jsonb), :sealed, :active, :now)
                        on conflict (active) where active do nothing""")
                .setParameter("kid", row.kid())
                .setParameter("jwk", row.publicJwk())
                .setParameter("sealed", row.sealedPrivate())
                .setParameter("active", active)
                .setParameter("now", now)
                .executeUpdate();
    }
}
