package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;

/** What the postings of a day add up to on each account, so that a sum over years reads days and not postings. */
@ApplicationScoped
class DaySums {

    private static final int DAYS_AT_ONCE = 31;
    private static final int MOST_FINDINGS = 100;

    @PersistenceContext
    EntityManager em;

    /** Sums up the days after the last one that was, up to this one, which must be over. @return how many days */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int rollUp(UUID venue, LocalDate last) {
        if (!isAlone(venue)) {
            return 0;
        }
        var days = new ArrayList<LocalDate>();
        for (Object day : em.createNativeQuery("""
                        select distinct business_day from journal_entry e
                        where venue_id = :venue and business_day <= :last
                            and business_day > coalesce(
                                (select through from ledger_rolled r where r.venue_id = :venue), '0001-01-01')
                        order by business_day""")
                .setParameter("venue", venue)
                .setParameter("last", last)
                .setMaxResults(DAYS_AT_ONCE)
                .getResultList()) {
            days.add(WrittenEntries.day(day));
        }
        days.forEach(day -> add(venue, day));
        if (!days.isEmpty()) {
            mark(venue, days.getLast());
        }
        return days.size();
    }

    private boolean isAlone(UUID venue) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "ledger-roll-up/" + venue)
                .getSingleResult();
    }

    private void add(UUID venue, LocalDate day) {
        em.createNativeQuery("""
                        insert into ledger_day_sum (account_id, day, debit, credit)
                        select p.account_id, e.business_day, sum(p.debit), sum(p.credit)
                        from journal_entry e join posting p on p.entry_id = e.id
                        where e.venue_id = :venue and e.business_day = :day
                        group by p.account_id, e.business_day""")
                .setParameter("venue", venue)
                .setParameter("day", day)
                .executeUpdate();
    }

    private void mark(UUID venue, LocalDate day) {
        em.createNativeQuery("""
                        insert into ledger_rolled (venue_id, through) values (:venue, :day)
                        on conflict (venue_id) do update set through = excluded.through""")
                .setParameter("venue", venue)
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Days whose sum is not that of their postings any more; closed ones are taken together, as their checkpoints do. */
    List<Finding> check(UUID venue) {
        var findings = new ArrayList<Finding>();
        for (Object row : em.createNativeQuery("""
                        with closed as (
                            select coalesce(max(cast(month + interval '1 month' as date)) - 1, '0001-01-01') as day
                            from ledger_checkpoint where venue_id = :venue),
                        now as (
                            select account_id, day, sum(debit) as debit, sum(credit) as credit from (
                                select p.account_id, greatest(e.business_day, closed.day) as day, p.debit, p.credit
                                from closed, journal_entry e join posting p on p.entry_id = e.id
                                where e.venue_id = :venue
                                    and e.business_day <= (select through from ledger_rolled r where r.venue_id = :venue)
                                union all
                                select c.ledger_account, closed.day, c.debit, c.credit
                                from closed, ledger_checkpoint_account c where c.venue_id = :venue) moved
                            group by account_id, day),
                        noted as (
                            select s.account_id, greatest(s.day, closed.day) as day, sum(s.debit) as debit,
                                sum(s.credit) as credit
                            from closed, ledger_day_sum s join ledger_account a on a.id = s.account_id
                            where a.venue_id = :venue
                            group by 1, 2)
                        select coalesce(noted.account_id, now.account_id), coalesce(noted.day, now.day),
                            noted.debit, noted.credit, now.debit, now.credit
                        from noted full join now on now.account_id = noted.account_id and now.day = noted.day
                        where (noted.debit, noted.credit) is distinct from (now.debit, now.credit)
                        order by 2, 1""")
                .setParameter("venue", venue)
                .setMaxResults(MOST_FINDINGS)
                .getResultList()) {
            var column = (Object[]) row;
            findings.add(Finding.ofAccount(
                    Kind.DAY_SUM_WRONG,
                    (UUID) column[0],
                    "%s: noted debit %s, credit %s; its postings make debit %s, credit %s"
                            .formatted(column[1], column[2], column[3], column[4], column[5])));
        }
        return findings;
    }
}
