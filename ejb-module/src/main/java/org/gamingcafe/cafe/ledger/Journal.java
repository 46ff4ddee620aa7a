package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The journal for those who read it: entries with their legs, sums of days. */
@ApplicationScoped
class Journal {

    @PersistenceContext
    EntityManager em;

    /** The newest first; ids rise with time, so that every page costs the same. */
    Slice<EntryLine> entries(UUID venue, EntryFilter filter, PageRequest page) {
        var after = Cursor.afterId(page);
        var lines = new ArrayList<EntryLine>();
        for (Object row : em.createNativeQuery("""
                        select e.id, e.recorded_at, e.business_day, e.type, coalesce(told.reason, e.reason),
                            (select sum(p.debit) from posting p where p.entry_id = e.id),
                            (select min(a.currency) from posting p join ledger_account a on a.id = p.account_id
                                where p.entry_id = e.id)
                        from journal_entry e left join journal_reason told on told.entry_id = e.id
                        where e.venue_id = :venue and (:first or e.id < cast(:after as uuid))
                            and (cast(:day as date) is null or e.business_day = cast(:day as date))
                            and (cast(:type as text) is null or e.type = :type)
                            and (:anyAccount or exists (select from posting p join ledger_account a on a.id = p.account_id
                                where p.entry_id = e.id and a.chart = :chart))
                        order by e.id desc""")
                .setParameter("venue", venue)
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setParameter("day", filter.day() == null ? null : filter.day().toString())
                .setParameter("type", filter.type())
                .setParameter("anyAccount", filter.account() == null)
                .setParameter(
                        "chart", filter.account() == null ? 0 : filter.account().number())
                .setMaxResults(page.size() + 1)
                .getResultList()) {
            lines.add(line((Object[]) row));
        }
        return Slice.of(lines, page.size(), line -> Cursor.of(line.id()));
    }

    private static EntryLine line(Object[] row) {
        return new EntryLine(
                (UUID) row[0],
                (Instant) row[1],
                WrittenEntries.day(row[2]),
                (String) row[3],
                new Money(((Number) row[5]).longValue(), (String) row[6]),
                (String) row[4]);
    }

    Optional<EntryView> find(UUID id) {
        for (Object row : em.createNativeQuery("""
                        select e.id, e.venue_id, e.correlation_id, e.type, e.recorded_at, e.business_day, e.actor_id,
                            e.shift_id, coalesce(told.reason, e.reason), e.source, e.reverses, undone.id, e.hash, s.number
                        from journal_entry e
                        left join journal_reason told on told.entry_id = e.id
                        left join journal_entry undone on undone.reverses = e.id
                        left join ledger_sealed_entry s on s.entry_id = e.id
                        where e.id = :id""").setParameter("id", id).getResultList()) {
            return Optional.of(entry((Object[]) row, legs(id)));
        }
        return Optional.empty();
    }

    private static EntryView entry(Object[] row, List<EntryView.LegView> legs) {
        return new EntryView(
                (UUID) row[0],
                new VenueId((UUID) row[1]),
                (UUID) row[2],
                (String) row[3],
                (Instant) row[4],
                WrittenEntries.day(row[5]),
                (UUID) row[6],
                (UUID) row[7],
                (String) row[8],
                (UUID) row[9],
                (UUID) row[10],
                (UUID) row[11],
                row[12] == null ? null : EntryHash.hex((byte[]) row[12]),
                row[13] == null ? null : ((Number) row[13]).longValue(),
                legs);
    }

    private List<EntryView.LegView> legs(UUID entry) {
        var legs = new ArrayList<EntryView.LegView>();
        for (Object row : em.createNativeQuery("""
                        select p.leg, a.chart, a.owner, a.currency, p.debit, p.credit, p.balance_after
                        from posting p join ledger_account a on a.id = p.account_id
                        where p.entry_id = :entry order by p.leg""").setParameter("entry", entry).getResultList()) {
            var column = (Object[]) row;
            var currency = (String) column[3];
            legs.add(new EntryView.LegView(
                    ((Number) column[0]).intValue(),
                    Chart.of(((Number) column[1]).intValue()),
                    Place.ownerOf((UUID) column[2]),
                    amount(column[4], currency),
                    amount(column[5], currency),
                    column[6] == null ? null : new Money(((Number) column[6]).longValue(), currency)));
        }
        return legs;
    }

    private static @Nullable Money amount(Object minor, String currency) {
        var value = ((Number) minor).longValue();
        return value == 0 ? null : new Money(value, currency);
    }

    /** Days that are summed up are read as such, later ones from their postings. */
    List<TrialDay> trialBalance(UUID venue, LocalDate day) {
        var lines = new ArrayList<TrialDay>();
        for (Object row : em.createNativeQuery("""
                        with rolled as (select coalesce(max(through), '0001-01-01') as through
                            from ledger_rolled where venue_id = :venue)
                        select a.chart, a.currency, coalesce(sum(x.debit - x.credit) filter (where x.day < :day), 0),
                            coalesce(sum(x.debit) filter (where x.day = :day), 0),
                            coalesce(sum(x.credit) filter (where x.day = :day), 0)
                        from (select s.account_id, s.day, s.debit, s.credit from ledger_day_sum s where s.day <= :day
                            union all
                            select p.account_id, e.business_day, p.debit, p.credit
                            from rolled join journal_entry e on e.venue_id = :venue and e.business_day > rolled.through
                                and e.business_day <= :day
                            join posting p on p.entry_id = e.id) x
                        join ledger_account a on a.id = x.account_id and a.venue_id = :venue
                        group by a.chart, a.currency
                        order by a.chart, a.currency""")
                .setParameter("venue", venue)
                .setParameter("day", day)
                .getResultList()) {
            lines.add(trialDay((Object[]) row));
        }
        return lines;
    }

    private static TrialDay trialDay(Object[] row) {
        var currency = (String) row[1];
        var opening = new Money(((Number) row[2]).longValue(), currency);
        var debit = new Money(((Number) row[3]).longValue(), currency);
        var credit = new Money(((Number) row[4]).longValue(), currency);
        return new TrialDay(
                Chart.of(((Number) row[0]).intValue()),
                opening,
                debit,
                credit,
                opening.plus(debit).minus(credit));
    }

    /** The types of entries that a venue has, for choosing. */
    List<String> types(UUID venue) {
        var types = new ArrayList<String>();
        for (Object type :
                em.createNativeQuery("""
                        select distinct type from (select type from journal_entry where venue_id = :venue
                            order by id desc limit 5000) recent order by type""").setParameter("venue", venue).getResultList()) {
            types.add((String) type);
        }
        return types;
    }
}
