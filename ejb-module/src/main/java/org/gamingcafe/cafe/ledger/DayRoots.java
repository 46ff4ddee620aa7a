package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.crypto.KeyRing;
import org.gamingcafe.platform.crypto.MerkleRoot;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** The signed roots of the days, never changed. Of callers who close the same day one succeeds. */
@ApplicationScoped
class DayRoots {

    static final String TYPE = "ledger-root+jwt";

    private static final String COLUMNS = """
            select venue_id, day, first_seal, last_seal, entries, root, signature, signed_at from ledger_day_root
            """;
    private static final int MOST_SEALS = 100_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Seals seals;

    @Inject
    KeyRing keys;

    @Inject
    LedgerMail mail;

    @Inject
    Clock clock;

    /** Whether this call has signed the day: it was not signed yet, all of it is sealed, and there is something to sign. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean close(UUID venue, LocalDate day) {
        var before = last(venue);
        if (before.filter(root -> !root.day().isBefore(day)).isPresent() || isOpen(venue, day)) {
            return false;
        }
        var first = before.map(DayRoot::lastSeal).orElse(0L) + 1;
        var sealed = seals.after(venue, first - 1, MOST_SEALS);
        if (sealed.isEmpty()) {
            return false;
        }
        var root = new DayRoot(
                new VenueId(venue),
                day,
                first,
                sealed.getLast().number(),
                sealed.stream().mapToLong(Seal::entries).sum(),
                root(sealed),
                "",
                clock.instant());
        return add(root);
    }

    /** While an entry of the day waits for its seal. */
    private boolean isOpen(UUID venue, LocalDate day) {
        return (Boolean) em.createNativeQuery("""
                        select exists (select from journal_entry e
                            where e.venue_id = :venue and e.business_day <= :day
                                and (e.xact, e.id) > (cast(cast(:xact as text) as xid8), :id))""")
                .setParameter("venue", venue)
                .setParameter("day", day)
                .setParameter("xact", seals.last(venue).lastXact())
                .setParameter("id", seals.last(venue).lastId())
                .getSingleResult();
    }

    private boolean add(DayRoot root) {
        var isNew = em.createNativeQuery("""
                        insert into ledger_day_root (venue_id, day, first_seal, last_seal, entries, root, signature, signed_at)
                        values (:venue, :day, :first, :last, :entries, decode(:root, 'hex'), :signature, :now)
                        on conflict do nothing""")
                        .setParameter("venue", root.venue().value())
                        .setParameter("day", root.day())
                        .setParameter("first", root.firstSeal())
                        .setParameter("last", root.lastSeal())
                        .setParameter("entries", root.entries())
                        .setParameter("root", root.root())
                        .setParameter("signature", keys.signDocument(TYPE, claims(root)))
                        .setParameter("now", root.signedAt())
                        .executeUpdate()
                == 1;
        if (isNew) {
            mail.announce(root);
        }
        return isNew;
    }

    static String root(List<Seal> seals) {
        return EntryHash.hex(MerkleRoot.of(seals.stream().map(Seal::hash).toList()));
    }

    private static Map<String, Object> claims(DayRoot root) {
        return Map.of(
                "venue", root.venue().toString(),
                "day", root.day().toString(),
                "firstSeal", root.firstSeal(),
                "lastSeal", root.lastSeal(),
                "entries", root.entries(),
                "root", root.root());
    }

    /** Whether the signature is ours and speaks of exactly this root. */
    boolean isSigned(DayRoot root) {
        return keys.read(root.signature()).filter(claims(root)::equals).isPresent();
    }

    Optional<DayRoot> last(UUID venue) {
        return of(venue, PageRequest.first(1)).items().stream().findFirst();
    }

    Optional<DayRoot> find(UUID venue, LocalDate day) {
        for (Object row : em.createNativeQuery(COLUMNS + "where venue_id = :venue and day = :day")
                .setParameter("venue", venue)
                .setParameter("day", day)
                .getResultList()) {
            return Optional.of(root((Object[]) row));
        }
        return Optional.empty();
    }

    /** The oldest first, from the one after this day. */
    List<DayRoot> after(UUID venue, LocalDate day, int most) {
        var roots = new ArrayList<DayRoot>();
        for (Object row : em.createNativeQuery(COLUMNS + "where venue_id = :venue and day > :day order by day")
                .setParameter("venue", venue)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList()) {
            roots.add(root((Object[]) row));
        }
        return roots;
    }

    Slice<DayRoot> of(UUID venue, PageRequest page) {
        var after = Cursor.keys(page.after(), 1);
        var roots = new ArrayList<DayRoot>();
        for (Object row : em.createNativeQuery(COLUMNS + """
                        where venue_id = :venue and day < :before order by day desc""")
                .setParameter("venue", venue)
                .setParameter("before", after.isEmpty() ? LocalDate.of(9999, 12, 31) : day(after.getFirst()))
                .setMaxResults(page.size() + 1)
                .getResultList()) {
            roots.add(root((Object[]) row));
        }
        return Slice.of(roots, page.size(), root -> Cursor.of(root.day()));
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException e) {
            throw new InvalidInput("after", "page.cursor");
        }
    }

    private static DayRoot root(Object[] row) {
        return new DayRoot(
                new VenueId((UUID) row[0]),
                WrittenEntries.day(row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                EntryHash.hex((byte[]) row[5]),
                (String) row[6],
                (Instant) row[7]);
    }
}
