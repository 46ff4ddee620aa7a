package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.audit.AuditSeal.Head;
import org.gamingcafe.platform.audit.AuditSeal.Place;
import org.gamingcafe.platform.crypto.KeyRing;

/** The ends of what retention has closed. Rows go by two functions of the database and in no other way. */
@ApplicationScoped
class AuditCheckpoints {

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyRing keys;

    @Transactional
    Optional<AuditCheckpoint> last() {
        List<?> rows = em.createNativeQuery("""
                        select through, cast(to_xact as text), to_id, hash, signature from audit_checkpoint
                        order by through desc limit 1""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AuditCheckpoint(
                        new Head(((Number) row[0]).longValue(), new Place((String) row[1], (UUID) row[2]), (byte[])
                                row[3]),
                        (String) row[4]))
                .findFirst();
    }

    boolean isSigned(AuditCheckpoint checkpoint) {
        return keys.read(checkpoint.signature())
                .filter(AuditCheckpoint.statement(checkpoint.head())::equals)
                .isPresent();
    }

    /** Closes all seals before the first one that holds a record of this time or later. @return records closed */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long close(Instant end) {
        List<?> rows = em.createNativeQuery("""
                        select number, cast(to_xact as text), to_id, hash from audit_seal
                        where number < coalesce((select min(number) from audit_seal where latest_at >= :end),
                                (select max(number) + 1 from audit_seal))
                          and number > coalesce((select max(through) from audit_checkpoint), 0)
                        order by number desc limit 1""").setParameter("end", end).getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        var row = (Object[]) rows.getFirst();
        var head = new Head(((Number) row[0]).longValue(), new Place((String) row[1], (UUID) row[2]), (byte[]) row[3]);
        var statement = keys.sign(AuditCheckpoint.statement(head)).reveal();
        return ((Number) em.createNativeQuery("select audit_close(:last, :statement)")
                        .setParameter("last", head.number())
                        .setParameter("statement", statement)
                        .getSingleResult())
                .longValue();
    }

    /** Removes what is closed, at most 5 seals at once. @return records removed */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int removeClosed() {
        return ((Number) em.createNativeQuery("select audit_remove(5)").getSingleResult()).intValue();
    }
}
