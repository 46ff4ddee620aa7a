package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;

/**
 * How many wrong proofs each account can still bear, of all kinds together. A guess is counted as wrong before it is looked
 * at, and its row is held until the transaction ends, so that of any number of callers on any nodes one at a time guesses.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FactorGuesses {

    /** E2.5. */
    static final int MOST = 3;

    static final Duration LOCK = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    /** @return how many have failed, this one included; empty if the budget is exhausted */
    Optional<Integer> take(AccountId account, Instant now) {
        List<?> rows = with(account, """
                        insert into second_factor as f (account_id, failed, until) values (:account, 1, :until)
                        on conflict (account_id) do update set
                            failed = case when f.until > :now then f.failed else 0 end + 1,
                            until = :until
                        where case when f.until > :now then f.failed else 0 end < :most
                        returning failed""")
                .setParameter("now", now)
                .setParameter("until", now.plus(LOCK))
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().findFirst().map(failed -> ((Number) failed).intValue());
    }

    /** The guess that was taken was right: the failures before it are forgotten. */
    void right(AccountId account) {
        with(account, "update second_factor set failed = 0, until = null where account_id = :account")
                .executeUpdate();
    }

    /** The guess that was taken was none. */
    void giveBack(AccountId account) {
        with(account, "update second_factor set failed = greatest(failed - 1, 0) where account_id = :account")
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRED)
    Optional<Instant> lockedUntil(AccountId account, Instant now) {
        List<?> rows = with(
                        account,
                        "select until from second_factor where account_id = :account and failed >= :most and until > :now")
                .setParameter("most", MOST)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst().map(Instant.class::cast);
    }

    private Query with(AccountId account, String statement) {
        return em.createNativeQuery(statement).setParameter("account", account.value());
    }
}
