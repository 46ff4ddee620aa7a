package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.sql.Sql;

/**
 * How many badges were shown at a till that opened nothing: a number that is guessed is nobody's yet, so it is counted where it is
 * tried. A try counts as wrong until it turns out right, so that of any number at once at most so many are looked at.
 */
@ApplicationScoped
@Transactional
class BadgeTries {

    /** As of PINs. */
    static final int MOST_WRONG = 5;

    /** Longer than any business day: who is present by then has signed in fully since, and that begins the count anew. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private static final String PURPOSE = "badge-tries";

    @PersistenceContext
    EntityManager em;

    @Inject
    Sealer sealer;

    @Inject
    Clock clock;

    /** @return whether the badge may be looked at */
    boolean take(TillId till) {
        var now = clock.instant();
        return Sql.change(em, """
                        insert into login_guess as g (subject, via, failed, running, taken_at, until)
                        values (?, ?, 1, 0, ?, ?)
                        on conflict (subject, via) do update set
                            failed = case when g.until > excluded.taken_at then g.failed else 0 end + 1,
                            taken_at = excluded.taken_at, until = excluded.until
                        where g.until <= excluded.taken_at or g.failed < ?""", subject(till), till.value(), now, now.plus(REMEMBERED), MOST_WRONG) == 1;
    }

    /** The taken try was right. It forgives no other: who has a badge of their own could guess for ever between its uses. */
    void giveBack(TillId till) {
        Sql.change(
                em,
                "update login_guess set failed = greatest(failed - 1, 0) where subject = ? and via = ?",
                subject(till),
                till.value());
    }

    /** After a full sign-in there. */
    void forget(TillId till) {
        Sql.change(
                em,
                "update login_guess set failed = 0 where subject = ? and via = ? and failed > 0",
                subject(till),
                till.value());
    }

    private String subject(TillId till) {
        return sealer.fingerprint("till:" + till, PURPOSE);
    }
}
