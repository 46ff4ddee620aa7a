package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Passes that play sessions have. Of two sessions that want the same pass one gets it; each step is one statement. */
@ApplicationScoped
class LentPasses {

    /** A member has hardly more; what expires first is lent first. */
    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    /** Who plays where, and on which business day it begins. */
    record Player(UUID session, AccountId account, VenueId venue, ZoneId zone, Instant at, LocalDate day) {}

    /** Gives the session all passes of the player that hold now and that no other session has. */
    List<Entitlement> lend(Player player) {
        List<?> rows = em.createNativeQuery("""
                        with free as materialized (
                            select id from pass
                            where account_id = :account and venue_id = :venue and state = 'ACTIVE' and session_id is null
                                and (valid_until is null or valid_until > :now) and (used < total or total = 0)
                            order by valid_until nulls last, id limit :most for update),
                        lent as (
                            update pass p set session_id = :session from free where p.id = free.id
                            returning p.id, p.terms_id, p.valid_from, p.valid_until, p.used)
                        select p.id, p.valid_from, p.valid_until, p.used, coalesce(d.used, 0), """ + KeptTerms.COLUMNS + """

                        from lent p join pass_terms t on t.id = p.terms_id
                        left join pass_day d on d.pass_id = p.id and d.day = :day
                        order by p.id""")
                .setParameter("account", player.account().value())
                .setParameter("venue", player.venue().value())
                .setParameter("now", player.at())
                .setParameter("most", MOST)
                .setParameter("session", player.session())
                .setParameter("day", player.day())
                .getResultList();
        return rows.stream().map(row -> entitlement((Object[]) row, player)).toList();
    }

    private static Entitlement entitlement(Object[] row, Player player) {
        var terms = KeptTerms.read(row, 5);
        var from = (Instant) row[1];
        var until = from == null ? terms.validity().end(player.at(), player.zone()) : (Instant) row[2];
        var used = ((Number) row[3]).longValue();
        var isDaily = terms.allowance() == Entitlement.Kind.DAILY;
        return new Entitlement(
                (UUID) row[0],
                terms.allowance(),
                from == null ? player.at() : from,
                until,
                terms.opens(),
                terms.closes(),
                isDaily ? terms.seconds() : terms.seconds() - used,
                isDaily ? ((Number) row[4]).longValue() : 0,
                terms.groups());
    }

    /**
     * Takes what a bill says off a pass and gives it back; a first use begins its validity. The decision whether there is so
     * much lies in the statement.
     *
     * @return what of its price is earned by that; nothing if the session does not have the pass, or it has less
     */
    Optional<Earning> take(UUID session, Entitlement lent, Bill.PassUse use) {
        var isCounted = lent.kind() == Entitlement.Kind.MINUTES;
        List<?> rows = em.createNativeQuery("""
                        update pass p set
                            used = p.used + :taken,
                            earned = case when :counted then p.price * (p.used + :taken) / p.total else p.earned end,
                            earned_until = case when :counted then null else coalesce(p.earned_until, :from) end,
                            valid_until = case when p.valid_from is null then :until else p.valid_until end,
                            valid_from = coalesce(p.valid_from, :from),
                            state = case when :counted and p.used + :taken = p.total and not p.renews
                                then 'ENDED' else p.state end,
                            session_id = null
                        from (select id, earned from pass where id = :id and session_id = :session for update) before
                        where p.id = before.id and (not :counted or p.used + :taken <= p.total)
                        returning before.earned, p.earned, p.currency, p.tax_ppm""")
                .setParameter("taken", isCounted ? use.takenSeconds() : 0L)
                .setParameter("counted", isCounted)
                .setParameter("from", lent.from())
                .setParameter("until", lent.until())
                .setParameter("id", lent.id())
                .setParameter("session", session)
                .getResultList();
        return rows.stream().map(row -> earning((Object[]) row)).findFirst();
    }

    private static Earning earning(Object[] row) {
        var currency = (String) row[2];
        return new Earning(money(row[0], currency), money(row[1], currency), ((Number) row[3]).intValue(), false);
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }

    /**
     * Takes so much off the allowance of a day, all of it at most: where a tariff begins its days at another time than the one
     * before, two sessions may each have had the same day whole, and both bills stand.
     */
    void takeOfDay(Entitlement lent, Bill.DayUse use) {
        em.createNativeQuery("""
                        insert into pass_day as d (pass_id, day, total, used) values (:pass, :day, :total, :taken)
                        on conflict (pass_id, day) do update set used = least(d.total, d.used + excluded.used)""")
                .setParameter("pass", lent.id())
                .setParameter("day", use.day())
                .setParameter("total", lent.seconds())
                .setParameter("taken", use.takenSeconds())
                .executeUpdate();
    }

    /** Those that the session has not used. */
    void giveBack(UUID session) {
        em.createNativeQuery("update pass set session_id = null where session_id = :session")
                .setParameter("session", session)
                .executeUpdate();
    }
}
