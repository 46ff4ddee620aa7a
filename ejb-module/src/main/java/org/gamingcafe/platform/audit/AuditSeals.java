package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.audit.AuditSeal.Head;
import org.gamingcafe.platform.audit.AuditSeal.Place;

/** The seals over the trail. */
@ApplicationScoped
class AuditSeals {

    static final int MOST = 1_000;

    private static final int LOCK = 0x6175_6469;
    private static final String COLUMNS = """
            select number, cast(after_xact as text), after_id, cast(to_xact as text), to_id, cast(ids as text), leaves, root,
                previous, hash, latest_at
            from audit_seal""";

    @PersistenceContext
    EntityManager em;

    /**
     * Seals the next records, at most 1,000. Only records of transactions before every one that is still under way: none
     * can appear before them any more, whatever its id. Of several sealers one works, the others find nothing.
     *
     * @return how many were sealed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int sealNext(Instant now) {
        var alone = em.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
        if (!Boolean.TRUE.equals(alone)) {
            return 0;
        }
        var head = head();
        List<?> rows = em.createNativeQuery("""
                        select r.id, r.hash, cast(r.xact as text), r.at from audit_record r
                        where r.hash is not null and (r.xact, r.id) > (cast(:xact as xid8), :id)
                          and r.xact < pg_snapshot_xmin(pg_current_snapshot())
                        order by r.xact, r.id limit :most""")
                .setParameter("xact", head.place().xact())
                .setParameter("id", head.place().id())
                .setParameter("most", MOST)
                .getResultList();
        if (!rows.isEmpty()) {
            add(seal(head, rows), now);
        }
        return rows.size();
    }

    /** The last seal, or the checkpoint that stands for it. */
    @Transactional
    Head head() {
        List<?> rows = em.createNativeQuery("""
                        select number, cast(to_xact as text), to_id, hash from (
                            (select number, to_xact, to_id, hash from audit_seal order by number desc limit 1)
                            union all
                            (select through, to_xact, to_id, hash from audit_checkpoint order by through desc limit 1)) heads
                        order by number desc limit 1""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Head(
                        ((Number) row[0]).longValue(), new Place((String) row[1], (UUID) row[2]), (byte[]) row[3]))
                .findFirst()
                .orElse(Head.START);
    }

    /** The seals after this number, in order. */
    @Transactional
    List<AuditSeal> after(long number, int most) {
        List<?> rows = em.createNativeQuery(COLUMNS + " where number > :number order by number limit :most")
                .setParameter("number", number)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> seal((Object[]) row)).toList();
    }

    long unsealed() {
        var head = head();
        var count = em.createNativeQuery("""
                        select count(*) from audit_record
                        where hash is not null and (xact, id) > (cast(:xact as xid8), :id)""")
                .setParameter("xact", head.place().xact())
                .setParameter("id", head.place().id())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private void add(AuditSeal seal, Instant now) {
        em.createNativeQuery("""
                        insert into audit_seal (number, after_xact, after_id, to_xact, to_id, ids, leaves, root, previous,
                            hash, latest_at, sealed_at)
                        values (:number, cast(:afterXact as xid8), :afterId, cast(:toXact as xid8), :toId,
                            cast(:ids as uuid[]), :leaves, :root, :previous, :hash, :latest, :now)""")
                .setParameter("number", seal.number())
                .setParameter("afterXact", seal.after().xact())
                .setParameter("afterId", seal.after().id())
                .setParameter("toXact", seal.to().xact())
                .setParameter("toId", seal.to().id())
                .setParameter("ids", seal.ids().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("leaves", seal.leavesTogether())
                .setParameter("root", seal.root())
                .setParameter("previous", seal.previous())
                .setParameter("hash", seal.hash())
                .setParameter("latest", seal.latestAt())
                .setParameter("now", now)
                .executeUpdate();
    }

    private static AuditSeal seal(Head head, List<?> rows) {
        var ids = new ArrayList<UUID>();
        var leaves = new ArrayList<byte[]>();
        var to = head.place();
        var latest = Instant.EPOCH;
        for (var row : rows) {
            var cells = (Object[]) row;
            ids.add((UUID) cells[0]);
            leaves.add((byte[]) cells[1]);
            to = new Place((String) cells[2], (UUID) cells[0]);
            latest = latest.isBefore((Instant) cells[3]) ? (Instant) cells[3] : latest;
        }
        return AuditSeal.over(head, to, ids, leaves, latest);
    }

    private static AuditSeal seal(Object[] row) {
        var text = (String) row[5];
        var ids = Arrays.stream(text.substring(1, text.length() - 1).split(",", -1))
                .map(UUID::fromString)
                .toList();
        return new AuditSeal(
                ((Number) row[0]).longValue(),
                new Place((String) row[1], (UUID) row[2]),
                new Place((String) row[3], (UUID) row[4]),
                ids,
                AuditSeal.leaves((byte[]) row[6]),
                (byte[]) row[7],
                (byte[]) row[8],
                (byte[]) row[9],
                (Instant) row[10]);
    }
}
