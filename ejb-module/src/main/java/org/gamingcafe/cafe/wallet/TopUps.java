package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;

/** The top-ups of all wallets. */
@ApplicationScoped
class TopUps {

    private static final String SELECT =
            "select id, account_id, at, currency, amount, bonus, refunded, reckoned, charged from top_up ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(UUID entry, Wallet wallet, Money amount, Money bonus) {
        em.createNativeQuery("""
                        insert into top_up (id, account_id, venue_id, currency, tender, amount, bonus, at)
                        values (:id, :account, :venue, :currency, 'CASH', :amount, :bonus, :now)""")
                .setParameter("id", entry)
                .setParameter("account", wallet.owner().value())
                .setParameter("venue", wallet.venue().value())
                .setParameter("currency", wallet.currency())
                .setParameter("amount", amount.minor())
                .setParameter("bonus", bonus.minor())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Of callers who refund the same top-up one is here at a time, until its commit. */
    Optional<TopUp> alone(UUID id, AccountId account) {
        return topUps(em.createNativeQuery(SELECT + "where id = :id and account_id = :account for update")
                        .setParameter("id", id)
                        .setParameter("account", account.value()))
                .stream()
                .findFirst();
    }

    void refunded(TopUp topUp, TopUp.Refund refund) {
        em.createNativeQuery("""
                        update top_up set refunded = refunded + :undone, reckoned = reckoned + :reckoned,
                            charged = charged + :charged
                        where id = :id""")
                .setParameter("undone", refund.undone().minor())
                .setParameter("reckoned", refund.reckoned().minor())
                .setParameter("charged", refund.charged().minor())
                .setParameter("id", topUp.id())
                .executeUpdate();
    }

    /** The last one first; one more than the page holds, if there are more. */
    List<TopUp> of(AccountId account, PageRequest page) {
        var after = Cursor.afterId(page);
        return topUps(em.createNativeQuery(SELECT
                        + "where account_id = :account and (:first or id < cast(:after as uuid)) order by id desc")
                .setParameter("account", account.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
    }

    private static List<TopUp> topUps(Query query) {
        var found = new ArrayList<TopUp>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            var currency = (String) column[3];
            found.add(new TopUp(
                    (UUID) column[0],
                    new AccountId((UUID) column[1]),
                    (Instant) column[2],
                    money(column[4], currency),
                    money(column[5], currency),
                    money(column[6], currency),
                    money(column[7], currency),
                    money(column[8], currency)));
        }
        return found;
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
