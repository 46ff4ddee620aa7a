package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** What the postings of the books add up to. */
@ApplicationScoped
class BookSums {

    @PersistenceContext
    EntityManager em;

    /** Debit minus credit, or the reverse, by the side of the chart: days that are summed up, and what came after them. */
    Money sum(VenueId venue, Chart chart, Optional<UUID> owner, String currency) {
        var sum = em.createNativeQuery("""
                        with accounts as (
                            select id from ledger_account
                            where venue_id = :venue and chart = :chart and currency = :currency
                                and (cast(:owner as uuid) is null or owner = cast(:owner as uuid))),
                        rolled as (
                            select coalesce(max(through), '0001-01-01') as through
                            from ledger_rolled where venue_id = :venue)
                        select coalesce((select sum(s.debit - s.credit)
                                from ledger_day_sum s join accounts on accounts.id = s.account_id), 0)
                            + coalesce((select sum(p.debit - p.credit)
                                from rolled join journal_entry e on e.venue_id = :venue and e.business_day > rolled.through
                                join posting p on p.entry_id = e.id join accounts on accounts.id = p.account_id), 0)""")
                .setParameter("venue", venue.value())
                .setParameter("chart", chart.number())
                .setParameter("currency", currency)
                .setParameter("owner", owner.map(UUID::toString).orElse(null))
                .getSingleResult();
        return onItsSide(chart, sum, currency);
    }

    Money sumOfShift(VenueId venue, Chart chart, UUID shift, String currency) {
        var sum = em.createNativeQuery("""
                        select coalesce(sum(posting.debit - posting.credit), 0)
                        from journal_entry entry
                        join posting on posting.entry_id = entry.id
                        join ledger_account account on account.id = posting.account_id
                        where entry.shift_id = :shift and account.venue_id = :venue and account.chart = :chart
                            and account.currency = :currency""")
                .setParameter("shift", shift)
                .setParameter("venue", venue.value())
                .setParameter("chart", chart.number())
                .setParameter("currency", currency)
                .getSingleResult();
        return onItsSide(chart, sum, currency);
    }

    Money sumOfDay(VenueId venue, Chart chart, LocalDate day, String currency) {
        var sum = em.createNativeQuery("""
                        select coalesce(sum(p.debit - p.credit), 0)
                        from journal_entry e join posting p on p.entry_id = e.id join ledger_account a on a.id = p.account_id
                        where e.venue_id = :venue and e.business_day = :day and a.venue_id = :venue and a.chart = :chart
                            and a.currency = :currency""")
                .setParameter("venue", venue.value())
                .setParameter("day", day)
                .setParameter("chart", chart.number())
                .setParameter("currency", currency)
                .getSingleResult();
        return onItsSide(chart, sum, currency);
    }

    /** The oldest business day of which there are entries. */
    Optional<LocalDate> firstDay(VenueId venue) {
        List<?> days =
                em.createNativeQuery("""
                        select cast(business_day as text) from journal_entry where venue_id = :venue
                        order by business_day limit 1""").setParameter("venue", venue.value()).getResultList();
        return days.stream().map(String.class::cast).map(LocalDate::parse).findFirst();
    }

    List<ShiftSum> sumsOfShift(VenueId venue, UUID shift, String currency) {
        var all = new ArrayList<ShiftSum>();
        for (Object row : em.createNativeQuery("""
                        select entry.type, account.chart, count(distinct entry.id), sum(posting.debit), sum(posting.credit)
                        from journal_entry entry
                        join posting on posting.entry_id = entry.id
                        join ledger_account account on account.id = posting.account_id
                        where entry.shift_id = :shift and account.venue_id = :venue and account.currency = :currency
                        group by entry.type, account.chart
                        order by entry.type, account.chart""")
                .setParameter("shift", shift)
                .setParameter("venue", venue.value())
                .setParameter("currency", currency)
                .getResultList()) {
            var column = (Object[]) row;
            all.add(new ShiftSum(
                    (String) column[0],
                    Chart.of(((Number) column[1]).intValue()),
                    ((Number) column[2]).longValue(),
                    new Money(((Number) column[3]).longValue(), currency),
                    new Money(((Number) column[4]).longValue(), currency)));
        }
        return all;
    }

    private static Money onItsSide(Chart chart, Object debitMinusCredit, String currency) {
        var sum = new Money(((Number) debitMinusCredit).longValue(), currency);
        return chart.isDebitSide() ? sum : sum.negated();
    }

    List<TrialLine> trialBalance(VenueId venue) {
        var lines = new ArrayList<TrialLine>();
        for (Object row :
                em.createNativeQuery("""
                        select account.chart, account.currency, sum(posting.debit), sum(posting.credit)
                        from ledger_account account join (select account_id, debit, credit from posting
                            union all select ledger_account, debit, credit from ledger_checkpoint_account) posting
                            on posting.account_id = account.id
                        where account.venue_id = :venue
                        group by account.chart, account.currency
                        order by account.chart, account.currency""").setParameter("venue", venue.value()).getResultList()) {
            var column = (Object[]) row;
            lines.add(new TrialLine(
                    ((Number) column[0]).intValue(),
                    (String) column[1],
                    ((Number) column[2]).longValue(),
                    ((Number) column[3]).longValue()));
        }
        return lines;
    }
}
