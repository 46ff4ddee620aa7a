package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Settings;

/**
 * How many wrong passwords each account, and each name that nobody has, can still bear. A guess is taken before the password
 * is verified and settled afterwards; what is being verified counts as if it were wrong, so that of any number of callers on
 * any nodes at most so many guess. Each step is one statement.
 */
@ApplicationScoped
@Transactional
class Guesses {

    /** Nobody verifies longer; what a node that died has taken comes back after it. */
    private static final Duration LONGEST_VERIFICATION = Duration.ofSeconds(60);

    /** With each failure so many rows go that nobody needs any more: there are never more than the failures of one lock. */
    private static final int REMOVED_AT_ONCE = 2;

    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings.SignIn settings;

    @Inject
    Clock clock;

    /**
     * Whose password is guessed, and through whom.
     *
     * @param subject keyed hash of the account or of the name
     * @param via the station, till or login session that vouches for the caller: it has a counter of its own (D12)
     */
    record Guess(String subject, Optional<UUID> via) {}

    /** A crash of the database may lose it. @return how many have failed before; empty if the budget is exhausted, or would be if all that run failed */
    Optional<Integer> take(Guess guess) {
        var now = clock.instant();
        List<?> rows = with(guess, """
                        with quickly as (select set_config('synchronous_commit', 'off', true))
                        insert into login_guess as g (subject, via, failed, running, taken_at, until)
                        select :subject, :via, 0, 1, :now, :until from quickly
                        on conflict (subject, via) do update set
                            failed = case when g.until > :now then g.failed else 0 end,
                            running = case when g.taken_at > :alive then g.running else 0 end + 1,
                            taken_at = :now,
                            until = case when g.until > :now then g.until else :until end
                        where case when g.until > :now then g.failed else 0 end
                            + case when g.taken_at > :alive then g.running else 0 end < :most
                        returning failed""")
                .setParameter("now", now)
                .setParameter("until", now.plus(settings.lock()))
                .setParameter("alive", now.minus(LONGEST_VERIFICATION))
                .setParameter("most", settings.guesses())
                .getResultList();
        return rows.stream().findFirst().map(failed -> ((Number) failed).intValue());
    }

    /** The taken guess was wrong. @return how many have failed now */
    int wrong(Guess guess) {
        var now = clock.instant();
        removeOld(now);
        var failed = with(guess, """
                        insert into login_guess as g (subject, via, failed, running, taken_at, until)
                        values (:subject, :via, 1, 0, :now, :until)
                        on conflict (subject, via) do update set
                            failed = case when g.until > :now then g.failed else 0 end + 1,
                            running = greatest(g.running - 1, 0),
                            until = :until
                        returning failed""")
                .setParameter("now", now)
                .setParameter("until", now.plus(settings.lock()))
                .getSingleResult();
        return ((Number) failed).intValue();
    }

    /** The taken guess was right: the failures before it are forgotten. A lock is not lifted by it. */
    void right(Guess guess) {
        with(guess, """
                        update login_guess set running = greatest(running - 1, 0),
                            failed = case when failed < :most then 0 else failed end
                        where subject = :subject and via = :via""").setParameter("most", settings.guesses()).executeUpdate();
    }

    /** The taken guess was never looked at. */
    void giveBack(Guess guess) {
        with(guess, """
                        update login_guess set running = greatest(running - 1, 0)
                        where subject = :subject and via = :via""").executeUpdate();
    }

    Optional<Instant> lockedUntil(Guess guess) {
        List<?> rows = with(guess, """
                        select until from login_guess
                        where subject = :subject and via = :via and failed >= :most and until > :now""")
                .setParameter("most", settings.guesses())
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream().findFirst().map(Instant.class::cast);
    }

    /** All counters of the subject begin anew. @return whether one of them was a lock */
    boolean forget(String subject) {
        var now = clock.instant();
        List<?> locks = em.createNativeQuery("""
                        select failed >= :most from login_guess
                        where subject = :subject and until > :now and failed > 0 order by via for update""")
                .setParameter("most", settings.guesses())
                .setParameter("subject", subject)
                .setParameter("now", now)
                .getResultList();
        em.createNativeQuery("update login_guess set failed = 0 where subject = :subject and failed > 0")
                .setParameter("subject", subject)
                .executeUpdate();
        return locks.contains(Boolean.TRUE);
    }

    private void removeOld(Instant now) {
        em.createNativeQuery("""
                        delete from login_guess where (subject, via) in (
                            select subject, via from login_guess where until <= :now and taken_at <= :alive
                            order by until limit :most for update skip locked)""")
                .setParameter("now", now)
                .setParameter("alive", now.minus(LONGEST_VERIFICATION))
                .setParameter("most", REMOVED_AT_ONCE)
                .executeUpdate();
    }

    private Query with(Guess guess, String statement) {
        return em.createNativeQuery(statement)
                .setParameter("subject", guess.subject())
                .setParameter("via", guess.via().orElse(NOBODY));
    }
}
