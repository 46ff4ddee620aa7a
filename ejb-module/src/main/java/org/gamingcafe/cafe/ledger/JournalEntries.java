package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The journal of all venues, as it is read: entries with their postings, never changed. */
@ApplicationScoped
class JournalEntries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Checkpoints checkpoints;

    /**
     * What an entry says, as the mirror of it will be written; refuses what is a mirror itself or has one. Of two who race
     * past this question the unique key lets one through.
     */
    Entry mirrored(UUID entry, String reason, UUID act, @Nullable UUID shift) {
        var legs = new ArrayList<Leg>();
        VenueId venue = null;
        UUID source = null;
        for (Object row : em.createNativeQuery("""
                        select e.venue_id, e.source,
                            e.reverses is not null or exists (select from journal_entry r where r.reverses = e.id), a.chart, a.owner, a.currency, p.debit, p.credit
                        from journal_entry e join posting p on p.entry_id = e.id
                        join ledger_account a on a.id = p.account_id
                        where e.id = :id order by p.leg""").setParameter("id", entry).getResultList()) {
            var column = (Object[]) row;
            if ((Boolean) column[2]) {
                throw new AlreadyReversed();
            }
            venue = new VenueId((UUID) column[0]);
            source = (UUID) column[1];
            legs.add(mirrored(column));
        }
        if (venue == null) {
            throw new NotFound("journal-entry");
        }
        return new Entry(act, venue, "reversal", shift, reason, entry, source, legs);
    }

    UUID entryOf(UUID correlation) {
        List<?> found = em.createNativeQuery("select id from journal_entry where correlation_id = :correlation")
                .setParameter("correlation", correlation)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("journal-entry");
        }
        return (UUID) found.getFirst();
    }

    private static Leg mirrored(Object[] column) {
        var chart = Chart.of(((Number) column[3]).intValue());
        var owner = Place.ownerOf((UUID) column[4]);
        var debit = ((Number) column[6]).longValue();
        var credit = ((Number) column[7]).longValue();
        var amount = new Money(Math.max(debit, credit), (String) column[5]);
        return debit > 0 ? Leg.credit(chart, owner, amount) : Leg.debit(chart, owner, amount);
    }

    /** Ids rise in the order of recording, and the index ends with them: every page costs the same. */
    Slice<StatementLine> statement(VenueId venue, Place place, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var query = em.createNativeQuery("""
                        select posting.entry_id, entry.recorded_at, entry.type, posting.credit - posting.debit,
                            posting.balance_after, coalesce(told.reason, entry.reason), posting.leg
                        from ledger_account account
                        join posting on posting.account_id = account.id
                        join journal_entry entry on entry.id = posting.entry_id
                        left join journal_reason told on told.entry_id = entry.id
                        where account.venue_id = :venue and account.chart = :chart and account.owner = :owner
                            and account.currency = :currency
                            and (:first or (posting.entry_id, posting.leg) < (cast(:entry as uuid), cast(:leg as smallint)))
                        order by posting.entry_id desc, posting.leg desc""")
                .setParameter("venue", venue.value())
                .setParameter("chart", place.chart().number())
                .setParameter("owner", place.owner())
                .setParameter("currency", place.currency())
                .setParameter("first", after.isEmpty())
                .setParameter(
                        "entry",
                        after.isEmpty() ? null : Cursor.id(after.get(0)).toString())
                .setParameter("leg", after.isEmpty() ? null : leg(after.get(1)))
                .setMaxResults(page.size() + 1);
        var rows = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return Slice.of(rows, page.size(), row -> Cursor.of(row[0], row[6])).map(row -> line(row, place.currency()));
    }

    Money balanceAt(VenueId venue, Place place, Instant at) {
        var found = em.createNativeQuery("""
                        select posting.balance_after
                        from ledger_account account
                        join posting on posting.account_id = account.id
                        join journal_entry entry on entry.id = posting.entry_id
                        where account.venue_id = :venue and account.chart = :chart and account.owner = :owner
                            and account.currency = :currency and entry.recorded_at <= :at
                        order by posting.entry_id desc, posting.leg desc""")
                .setParameter("venue", venue.value())
                .setParameter("chart", place.chart().number())
                .setParameter("owner", place.owner())
                .setParameter("currency", place.currency())
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultList();
        return found.isEmpty()
                ? checkpoints.balanceAt(venue, place, at)
                : new Money(((Number) found.getFirst()).longValue(), place.currency());
    }

    private static StatementLine line(Object[] row, String currency) {
        return new StatementLine(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                new Money(((Number) row[3]).longValue(), currency),
                new Money(((Number) row[4]).longValue(), currency),
                (String) row[5]);
    }

    private static String leg(String key) {
        if (key.matches("\\d{1,4}")) {
            return key;
        }
        throw new InvalidInput("after", "page.cursor");
    }
}
