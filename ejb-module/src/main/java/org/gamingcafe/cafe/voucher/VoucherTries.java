package org.gamingcafe.cafe.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Who has typed how many codes that do not exist. */
@ApplicationScoped
class VoucherTries {

    static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What tells the guesses of a caller apart: a command that is sent again guesses nothing new. */
    static String guess(@Nullable Command command, String codeHash) {
        var act = command == null ? Ids.next().toString() : command.route() + "\n" + command.key();
        return VoucherCode.hashOf(act + "\n" + codeHash);
    }

    /**
     * Counts a code that does not exist, in a transaction of its own. Of callers who race at most five get through.
     *
     * @param guess counted once
     */
    @Transactional
    void count(String scope, String guess) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:scope, 15)) as text)")
                .setParameter("scope", scope)
                .getSingleResult();
        if (isCounted(scope, guess)) {
            return;
        }
        mustBeLeft(scope);
        em.createNativeQuery("insert into voucher_try (id, scope, at, guess) values (:id, :scope, :now, :guess)")
                .setParameter("id", Ids.next())
                .setParameter("scope", scope)
                .setParameter("now", clock.instant())
                .setParameter("guess", guess)
                .executeUpdate();
    }

    private boolean isCounted(String scope, String guess) {
        return !em.createNativeQuery(
                        "select 1 from voucher_try where scope = :scope and at > :since and guess = :guess")
                .setParameter("scope", scope)
                .setParameter("since", clock.instant().minus(WINDOW))
                .setParameter("guess", guess)
                .getResultList()
                .isEmpty();
    }

    /** Refuses who has none left, also if the code is right this time. */
    @Transactional
    void mustBeLeft(String scope) {
        var now = clock.instant();
        var row = (Object[])
                em.createNativeQuery("select count(*), min(at) from voucher_try where scope = :scope and at > :since")
                        .setParameter("scope", scope)
                        .setParameter("since", now.minus(WINDOW))
                        .getSingleResult();
        if (((Number) row[0]).intValue() >= MOST) {
            throw new TooManyTries(Math.max(
                    1, Duration.between(now, ((Instant) row[1]).plus(WINDOW)).toSeconds()));
        }
    }

    /** Removes at most so many that no longer count. @return how many */
    int removeOld(int most) {
        return em.createNativeQuery("""
                        delete from voucher_try where id in (
                            select id from voucher_try where at < :before order by at limit :most for update skip locked)""")
                .setParameter("before", clock.instant().minus(WINDOW))
                .setParameter("most", most)
                .executeUpdate();
    }
}
