package org.gamingcafe.cafe.bonus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;
import org.gamingcafe.platform.sql.Sql;

/** All bonus that was given. */
@ApplicationScoped
class BonusGrants {

    private static final int MOST = 100;
    private static final String COLUMNS = """
            id, account_id, venue_id, source, currency, amount, remaining, clawed_back, expired, granted_at, expires_at""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(NewGrant grant) {
        var now = clock.instant();
        em.createNativeQuery("""
                        insert into bonus_grant (id, account_id, venue_id, currency, source, source_id, amount, remaining,
                            granted_at, expires_at)
                        values (:id, :account, :venue, :currency, :source, :sourceId, :amount, :amount, :now, :until)""")
                .setParameter("id", Ids.next())
                .setParameter("account", grant.account().value())
                .setParameter("venue", grant.venue().value())
                .setParameter("currency", grant.amount().currency())
                .setParameter("source", grant.source().name())
                .setParameter("sourceId", grant.sourceId())
                .setParameter("amount", grant.amount().minor())
                .setParameter("now", now)
                .setParameter("until", now.plus(Duration.ofDays(grant.daysValid())))
                .executeUpdate();
    }

    /**
     * Takes up to so much, soonest to expire first. Of callers who race the second waits for the first and sees what it
     * has left. @return what was taken
     */
    long take(AccountId account, Money wanted) {
        var taken = 0L;
        for (Object part : em.createNativeQuery("""
                        with open as materialized (
                            select id, remaining, expires_at from bonus_grant
                            where account_id = :account and remaining > 0 and expires_at > :now and currency = :currency
                            order by expires_at, id
                            for update),
                        queue as (
                            select id, remaining, sum(remaining) over (order by expires_at, id) - remaining as before
                            from open)
                        update bonus_grant as given
                        set remaining = given.remaining - least(queue.remaining, :wanted - queue.before)
                        from queue
                        where given.id = queue.id and queue.before < :wanted
                        returning least(queue.remaining, :wanted - queue.before)""")
                .setParameter("account", account.value())
                .setParameter("now", clock.instant())
                .setParameter("currency", wanted.currency())
                .setParameter("wanted", wanted.minor())
                .getResultList()) {
            taken += ((Number) part).longValue();
        }
        return taken;
    }

    /** Whether something is left of any, be it over and only not taken back yet. */
    Reading.Answer<Boolean> hasUnspent(AccountId account, Reading reading) {
        return reading.look(
                "select exists (select from bonus_grant where account_id = ? and remaining > 0)",
                row -> row.flag(1),
                account.value());
    }

    Reading reading() {
        return new Reading(em);
    }

    /** Those with something left, soonest to expire first. */
    List<BonusGrant> open(AccountId account) {
        return grants(em.createNativeQuery("select " + COLUMNS + """
                         from bonus_grant where account_id = :account and remaining > 0 and expires_at > :now
                        order by expires_at, id""")
                .setParameter("account", account.value())
                .setParameter("now", clock.instant())
                .setMaxResults(MOST));
    }

    /** Those with something left, be they over or not, locked until commit. */
    List<BonusGrant> lockedUnspent(Set<AccountId> accounts) {
        return grants(em.createNativeQuery("select " + COLUMNS + """
                         from bonus_grant where account_id = any (cast(:accounts as uuid[])) and remaining > 0
                        order by expires_at, id for update""").setParameter("accounts", Sql.array(accounts)));
    }

    /** The bonus that this source brought, locked until commit. */
    List<BonusGrant> lockedBySource(UUID source) {
        return grants(
                em.createNativeQuery("select " + COLUMNS + " from bonus_grant where source_id = :source for update")
                        .setParameter("source", source));
    }

    /** Due ones of wallets that are not frozen; those that another node works on are left to it. */
    List<BonusGrant> due(int most) {
        return grants(em.createNativeQuery("select " + COLUMNS + """
                         from bonus_grant due where remaining > 0 and expires_at <= :now
                            and not exists (select from ledger_account frozen
                                where frozen.venue_id = due.venue_id and frozen.chart = 2110
                                and frozen.owner = due.account_id and frozen.frozen_at is not null)
                        order by expires_at, id for update skip locked""")
                .setParameter("now", clock.instant())
                .setMaxResults(most));
    }

    void expire(List<UUID> ids) {
        Sql.change(em, """
                update bonus_grant set expired = expired + remaining, remaining = 0
                where id = any (cast(? as uuid[])) and remaining > 0""", Sql.array(ids));
    }

    void clawBack(UUID id, long amount) {
        em.createNativeQuery("""
                        update bonus_grant set clawed_back = clawed_back + :amount, remaining = remaining - :amount
                        where id = :id""")
                .setParameter("amount", amount)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static List<BonusGrant> grants(Query query) {
        var grants = new ArrayList<BonusGrant>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            var currency = (String) column[4];
            grants.add(new BonusGrant(
                    (UUID) column[0],
                    new AccountId((UUID) column[1]),
                    new VenueId((UUID) column[2]),
                    BonusSource.valueOf((String) column[3]),
                    money(column[5], currency),
                    money(column[6], currency),
                    money(column[7], currency),
                    money(column[8], currency),
                    (Instant) column[9],
                    (Instant) column[10]));
        }
        return grants;
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
