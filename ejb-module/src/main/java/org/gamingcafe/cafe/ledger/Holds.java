package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;

/** Money set aside. Of callers who end the same hold exactly one succeeds. */
@ApplicationScoped
class Holds {

    /** What a hold had kept back when it ended. */
    record Ended(UUID account, String currency, long amount) {}

    /** A hold that nobody has ended in time. */
    record Expired(UUID id, Ended what) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    UUID add(UUID account, NewHold hold) {
        var id = Ids.next();
        em.createNativeQuery("""
                        insert into ledger_hold (id, account_id, amount, purpose, state, created_at, expires_at)
                        values (:id, :account, :amount, :purpose, 'PENDING', :now, :expires)""")
                .setParameter("id", id)
                .setParameter("account", account)
                .setParameter("amount", hold.amount().minor())
                .setParameter("purpose", hold.purpose())
                .setParameter("now", clock.instant())
                .setParameter("expires", hold.expiresAt())
                .executeUpdate();
        return id;
    }

    /** @return the account of the hold */
    UUID raise(UUID hold, Money by) {
        for (Object account : em.createNativeQuery("""
                        update ledger_hold h set amount = h.amount + :amount
                        from ledger_account a
                        where h.id = :id and h.state = 'PENDING' and a.id = h.account_id and a.currency = :currency
                        returning h.account_id""")
                .setParameter("amount", by.minor())
                .setParameter("currency", by.currency())
                .setParameter("id", hold)
                .getResultList()) {
            return (UUID) account;
        }
        throw new HoldEnded();
    }

    /** @param movements what the entry takes from which account: so much of the hold counts as captured */
    Ended capture(UUID hold, Collection<Booking.Movement> movements) {
        var accounts = movements.stream().map(moved -> moved.account().toString());
        var debits = movements.stream().map(moved -> String.valueOf(Math.max(0, -moved.delta())));
        return ended(em.createNativeQuery("""
                        update ledger_hold h
                        set state = 'CLOSED', ended_at = :now, captured = least(h.amount, coalesce((
                            select taken.debit
                            from unnest(cast(:accounts as uuid[]), cast(:debits as bigint[])) as taken (account, debit)
                            where taken.account = h.account_id), 0))
                        from ledger_account a
                        where h.id = :id and h.state = 'PENDING' and a.id = h.account_id
                        returning h.account_id, a.currency, h.amount""")
                .setParameter("accounts", accounts.collect(Collectors.joining(",", "{", "}")))
                .setParameter("debits", debits.collect(Collectors.joining(",", "{", "}")))
                .setParameter("now", clock.instant())
                .setParameter("id", hold));
    }

    Ended release(UUID hold) {
        return ended(
                em.createNativeQuery("""
                        update ledger_hold h set state = 'VOIDED', ended_at = :now
                        from ledger_account a
                        where h.id = :id and h.state = 'PENDING' and a.id = h.account_id
                        returning h.account_id, a.currency, h.amount""").setParameter("now", clock.instant()).setParameter("id", hold));
    }

    /** Ends what is over and nobody else is just ending, in the order in which accounts are locked. */
    List<Expired> expire(int most) {
        var expired = new ArrayList<Expired>();
        for (Object row : em.createNativeQuery("""
                        with due as (
                            select id from ledger_hold where state = 'PENDING' and expires_at <= :now
                            order by expires_at limit :most for update skip locked)
                        update ledger_hold h set state = 'EXPIRED', ended_at = :now
                        from due, ledger_account a
                        where h.id = due.id and a.id = h.account_id
                        returning h.account_id, a.currency, h.amount, h.id""")
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList()) {
            var column = (Object[]) row;
            expired.add(new Expired(
                    (UUID) column[3],
                    new Ended((UUID) column[0], (String) column[1], ((Number) column[2]).longValue())));
        }
        expired.sort(Comparator.comparing(hold -> hold.what().account()));
        return expired;
    }

    private static Ended ended(Query update) {
        for (Object row : update.getResultList()) {
            var column = (Object[]) row;
            return new Ended((UUID) column[0], (String) column[1], ((Number) column[2]).longValue());
        }
        throw new HoldEnded();
    }
}
