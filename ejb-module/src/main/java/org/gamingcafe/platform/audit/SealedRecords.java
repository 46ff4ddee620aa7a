package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.audit.AuditSeal.Place;

/** The records as they lie there now, for comparing them with their seals. */
@ApplicationScoped
class SealedRecords {

    private static final String COLUMNS = """
            select r.id, r.at, r.act, r.entity_type, r.entity_id, r.venue_id, r.account_id, r.actor_kind, r.actor_id,
                r.actor_roles, r.reason, cast(r.changes as text), r.request_id, r.correlation_id, r.origin_hash, r.hash, cast(r.xact as text),
                o.salt, o.ip, o.user_agent, o.reason, o.reason_salt
            from audit_record r left join audit_origin o on o.audit_id = r.id""";

    /**
     * @param kept the hash that was written with it; empty if there is none
     * @param companion what is still there of it
     */
    record Found(AuditRow row, Place place, byte[] kept, AuditCompanion companion) {

        boolean isUnaltered() {
            return Arrays.equals(kept, row.hash());
        }
    }

    @PersistenceContext
    EntityManager em;

    /** After one place up to another. */
    @Transactional
    List<Found> between(Place after, Place to, int most) {
        List<?> rows = em.createNativeQuery(COLUMNS + """
                         where (r.xact, r.id) > (cast(:afterXact as xid8), :afterId)
                          and (r.xact, r.id) <= (cast(:toXact as xid8), :toId)
                        order by r.xact, r.id limit :most""")
                .setParameter("afterXact", after.xact())
                .setParameter("afterId", after.id())
                .setParameter("toXact", to.xact())
                .setParameter("toId", to.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> found((Object[]) row)).toList();
    }

    /** After a place, with no end: what is not sealed yet. */
    @Transactional
    List<Found> after(Place after, int most) {
        List<?> rows = em.createNativeQuery(COLUMNS + """
                         where (r.xact, r.id) > (cast(:afterXact as xid8), :afterId)
                        order by r.xact, r.id limit :most""")
                .setParameter("afterXact", after.xact())
                .setParameter("afterId", after.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> found((Object[]) row)).toList();
    }

    private static Found found(Object[] cells) {
        var row = new AuditRow(
                (UUID) cells[0],
                (Instant) cells[1],
                (String) cells[2],
                (String) cells[3],
                (String) cells[4],
                (UUID) cells[5],
                (UUID) cells[6],
                (String) cells[7],
                (UUID) cells[8],
                (String) cells[9],
                (String) cells[10],
                Changes.of((String) cells[11]),
                (String) cells[12],
                (String) cells[13],
                (byte[]) cells[14]);
        var kept = cells[15] == null ? new byte[0] : (byte[]) cells[15];
        var place = new Place((String) cells[16], row.id());
        var companion = new AuditCompanion(
                (String) cells[18], (String) cells[19], (byte[]) cells[17], (String) cells[20], (byte[]) cells[21]);
        return new Found(row, place, kept, companion);
    }
}
