package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.crypto.MerkleRoot;

/** The seals of all venues, never changed. Of sealers of a venue that meet, one seals and the others find nothing to do. */
@ApplicationScoped
class Seals {

    /** An entry as a seal has seen it. */
    record Member(UUID entry, long seal, int position, EntryHash print) {}

    private static final String COLUMNS = """
            select venue_id, number, cast(last_xact as text), last_id, entries, root, previous, hash, sealed_at
            from ledger_seal
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    WrittenEntries entries;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Clock clock;

    /** Seals what is decided, at most so many entries. @return how many */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int seal(UUID venue, int most) {
        if (!isAlone(venue)) {
            return 0;
        }
        var last = last(venue);
        var found = isOfFormerLife(last) ? entries.sealableAfterRestore(last, most) : entries.sealable(last, most);
        if (!found.isEmpty()) {
            add(last, found);
        }
        return found.size();
    }

    private boolean isAlone(UUID venue) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "ledger-seal/" + venue)
                .getSingleResult();
    }

    /** Whether the seal names a transaction that this cluster has not reached: the database was restored from a back-up. */
    boolean isOfFormerLife(Seal seal) {
        return (Boolean)
                em.createNativeQuery("""
                        select cast(cast(:xact as text) as xid8) >= pg_snapshot_xmax(pg_current_snapshot())""").setParameter("xact", seal.lastXact()).getSingleResult();
    }

    /** The last one, or the checkpoint that stands for it. */
    Seal last(UUID venue) {
        var rows = em.createNativeQuery(COLUMNS + "where venue_id = :venue order by number desc limit 1")
                .setParameter("venue", venue)
                .getResultList();
        return rows.isEmpty() ? checkpoints.head(venue) : seal((Object[]) rows.getFirst());
    }

    /** The seal of this number, or the checkpoint that stands for it. */
    Seal at(UUID venue, long number) {
        var rows = em.createNativeQuery(COLUMNS + "where venue_id = :venue and number = :number")
                .setParameter("venue", venue)
                .setParameter("number", number)
                .getResultList();
        if (!rows.isEmpty()) {
            return seal((Object[]) rows.getFirst());
        }
        var closed = checkpoints.head(venue);
        return closed.number() == number ? closed : Seal.none(venue);
    }

    List<Seal> after(UUID venue, long number, int most) {
        var seals = new ArrayList<Seal>();
        for (Object row : em.createNativeQuery(COLUMNS + "where venue_id = :venue and number > :after order by number")
                .setParameter("venue", venue)
                .setParameter("after", number)
                .setMaxResults(most)
                .getResultList()) {
            seals.add(seal((Object[]) row));
        }
        return seals;
    }

    List<Member> members(UUID venue, long first, long last) {
        var members = new ArrayList<Member>();
        for (Object row : em.createNativeQuery("""
                        select entry_id, number, position, parts from ledger_sealed_entry
                        where venue_id = :venue and number between :first and :last
                        order by number, position""")
                .setParameter("venue", venue)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()) {
            var column = (Object[]) row;
            members.add(new Member(
                    (UUID) column[0],
                    ((Number) column[1]).longValue(),
                    ((Number) column[2]).intValue(),
                    EntryHash.ofParts((byte[]) column[3])));
        }
        return members;
    }

    private void add(Seal last, List<WrittenEntries.Written> found) {
        var prints = found.stream().map(WrittenEntries.Written::computed).toList();
        var newest = found.getLast();
        var root = MerkleRoot.of(prints.stream().map(EntryHash::hash).toList());
        var seal = last.next(newest.xact(), newest.head().id(), found.size(), root, clock.instant());
        em.createNativeQuery("""
                        with seal as (
                            insert into ledger_seal (venue_id, number, last_xact, last_id, entries, root, previous, hash, sealed_at)
                            values (:venue, :number, cast(cast(:xact as text) as xid8), :id, :count, :root, :previous, :hash, :now)
                            returning venue_id, number)
                        insert into ledger_sealed_entry (entry_id, venue_id, number, position, parts)
                        select line.entry, seal.venue_id, seal.number, line.position, decode(line.parts, 'hex')
                        from seal, unnest(cast(:entries as uuid[]), cast(:parts as text[]))
                            with ordinality as line (entry, parts, position)""")
                .setParameter("venue", seal.venue())
                .setParameter("number", seal.number())
                .setParameter("xact", seal.lastXact())
                .setParameter("id", seal.lastId())
                .setParameter("count", seal.entries())
                .setParameter("root", seal.root())
                .setParameter("previous", seal.previous())
                .setParameter("hash", seal.hash())
                .setParameter("now", seal.sealedAt())
                .setParameter(
                        "entries",
                        WrittenEntries.array(
                                found.stream().map(entry -> entry.head().id()).toList()))
                .setParameter(
                        "parts",
                        prints.stream()
                                .map(print -> EntryHash.hex(print.parts()))
                                .collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** How many entries of all venues wait for their seal. */
    long unsealed() {
        return ((Number) em.createNativeQuery("""
                        select coalesce(sum(tail.entries), 0)
                        from venue v
                        left join lateral (select last_xact, last_id from ledger_seal s where s.venue_id = v.id
                            order by number desc limit 1) last on true
                        cross join lateral (select count(*) as entries from journal_entry e
                            where e.venue_id = v.id and (last.last_id is null
                                or (e.xact, e.id) > (last.last_xact, last.last_id))) tail""").getSingleResult()).longValue();
    }

    private static Seal seal(Object[] row) {
        return new Seal(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (UUID) row[3],
                ((Number) row[4]).intValue(),
                (byte[]) row[5],
                (byte[]) row[6],
                (byte[]) row[7],
                (Instant) row[8]);
    }
}
