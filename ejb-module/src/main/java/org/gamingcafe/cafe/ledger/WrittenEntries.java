package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The journal as it stands in the database, for those who seal and check it. */
@ApplicationScoped
class WrittenEntries {

    /** Rows as they are now. */
    record Written(EntryHash.Head head, String xact, byte @Nullable [] hash, List<EntryHash.Line> lines) {

        EntryHash computed() {
            return EntryHash.of(head, lines);
        }
    }

    private static final String COLUMNS = """
            select e.venue_id, e.id, e.correlation_id, e.type, e.occurred_at, e.recorded_at, e.business_day, e.actor_id,
                e.shift_id, e.reverses, e.reason_hash, cast(e.xact as text), e.hash, e.source
            from journal_entry e
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * Entries that are decided and come after the seal, in the order of their transactions. Ids are taken before commit,
     * so "greater id" is not "later"; below the oldest running transaction nothing can appear any more.
     */
    List<Written> sealable(Seal last, int most) {
        return with(em.createNativeQuery(COLUMNS + """
                        where e.venue_id = :venue and e.xact < pg_snapshot_xmin(pg_current_snapshot())
                            and (e.xact, e.id) > (cast(cast(:xact as text) as xid8), :id)
                        order by e.xact, e.id""")
                .setParameter("venue", last.venue())
                .setParameter("xact", last.lastXact())
                .setParameter("id", last.lastId())
                .setMaxResults(most)
                .getResultList());
    }

    /**
     * The same for a database that was restored into another cluster, where transactions count from the start again: what
     * has no seal, whatever its number; a visible row of a transaction still to come stems from the former life.
     */
    List<Written> sealableAfterRestore(Seal last, int most) {
        return with(em.createNativeQuery(COLUMNS + """
                        where e.venue_id = :venue
                            and (e.xact < pg_snapshot_xmin(pg_current_snapshot())
                                or e.xact >= pg_snapshot_xmax(pg_current_snapshot()))
                            and not exists (select from ledger_sealed_entry s where s.entry_id = e.id)
                        order by e.xact, e.id""")
                .setParameter("venue", last.venue())
                .setMaxResults(most)
                .getResultList());
    }

    /** Entries that no seal names, by id. */
    List<Written> unsealed(UUID venue, UUID after, int most) {
        return with(em.createNativeQuery(COLUMNS + """
                        where e.venue_id = :venue and e.id > :after
                            and not exists (select from ledger_sealed_entry s where s.entry_id = e.id)
                        order by e.id""")
                .setParameter("venue", venue)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    Map<UUID, Written> all(Collection<UUID> ids) {
        var written = with(em.createNativeQuery(COLUMNS + "where e.id = any(cast(:ids as uuid[]))")
                .setParameter("ids", array(ids))
                .getResultList());
        return written.stream().collect(Collectors.toMap(entry -> entry.head().id(), entry -> entry));
    }

    private List<Written> with(List<?> heads) {
        var rows = heads.stream().map(row -> (Object[]) row).toList();
        var lines = lines(rows.stream().map(row -> (UUID) row[1]).toList());
        return rows.stream()
                .map(row -> new Written(
                        head(row), (String) row[11], (byte[]) row[12], lines.getOrDefault((UUID) row[1], List.of())))
                .toList();
    }

    private Map<UUID, List<EntryHash.Line>> lines(Collection<UUID> entries) {
        var lines = new HashMap<UUID, List<EntryHash.Line>>();
        for (Object row :
                em.createNativeQuery("""
                        select entry_id, leg, account_id, debit, credit, account_line, balance_after from posting
                        where entry_id = any(cast(:ids as uuid[])) order by entry_id, leg""").setParameter("ids", array(entries)).getResultList()) {
            var column = (Object[]) row;
            lines.computeIfAbsent((UUID) column[0], id -> new ArrayList<>())
                    .add(new EntryHash.Line(
                            ((Number) column[1]).intValue(),
                            (UUID) column[2],
                            ((Number) column[3]).longValue(),
                            ((Number) column[4]).longValue(),
                            (Long) column[5],
                            (Long) column[6]));
        }
        return lines;
    }

    private static EntryHash.Head head(Object[] row) {
        return new EntryHash.Head(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5],
                day(row[6]),
                (UUID) row[7],
                (UUID) row[8],
                (UUID) row[9],
                (byte[]) row[10],
                (UUID) row[13]);
    }

    static LocalDate day(Object date) {
        return date instanceof LocalDate day ? day : LocalDate.parse(date.toString());
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
