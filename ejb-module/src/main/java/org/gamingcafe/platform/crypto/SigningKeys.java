package org.gamingcafe.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The key pairs that sign access tokens, newest first. */
@ApplicationScoped
class SigningKeys {

    record Row(String kid, String publicJwk, byte[] sealedPrivate, boolean active) {}

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
        em.createNativeQuery("""
                        insert into signing_key (kid, public_jwk, sealed_private, active, created_at)
                        values (:kid, cast(:jwk as jsonb), :sealed, true, :now)
                        on conflict (active) where active do nothing""")
                .setParameter("kid", row.kid())
                .setParameter("jwk", row.publicJwk())
                .setParameter("sealed", row.sealedPrivate())
                .setParameter("now", now)
                .executeUpdate();
    }
}
