package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.limit.Limits;

/** Settles guesses and writes down how they went: each in one short transaction, the same for names that nobody has. */
@ApplicationScoped
class AttemptBook {

    private static final String PURPOSE = "login";

    @Inject
    Guesses guesses;

    @Inject
    LoginAttempts attempts;

    @Inject
    Sealer sealer;

    @Inject
    Limits limits;

    @Inject
    Settings.SignIn settings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    Guesses.Guess guess(Knock knock) {
        var subject = knock.id().map(this::subject).orElseGet(() -> nameless(knock));
        return new Guesses.Guess(subject, knock.via());
    }

    String subject(AccountId account) {
        return sealer.fingerprint("account:" + account, PURPOSE);
    }

    /** The failure that exhausts the budget locks, and is told once. */
    @Transactional
    void wrong(Knock knock, Guesses.Guess guess, boolean wasRight) {
        var failed = guesses.wrong(guess);
        if (failed == settings.guesses()) {
            var now = clock.instant();
            events.fire(new AccountLocked(knock.anyId(), failed, now, now.plus(settings.lock())));
        } else {
            attempts.withoutWaitingForTheDisk();
        }
        var known = wasRight ? Reason.NOT_ACTIVE : Reason.WRONG_PASSWORD;
        note(knock, knock.account().isEmpty() ? Reason.UNKNOWN : known, Suspicion.ofFailure(failed));
    }

    @Transactional
    void right(Knock knock, Guesses.Guess guess, Reason reason, int failedBefore) {
        attempts.withoutWaitingForTheDisk();
        guesses.right(guess);
        var before = attempts.comings(knock.anyId(), clock.instant());
        var suspicious = Suspicion.ofSuccess(failedBefore, knock.origin(), before);
        note(knock, reason, suspicious);
    }

    @Transactional
    void locked(Knock knock) {
        attempts.withoutWaitingForTheDisk();
        note(knock, Reason.LOCKED, true);
    }

    /** Of the second step, in its transaction. */
    @Transactional
    void note(Knock knock, Reason reason) {
        note(knock, reason, !reason.isSuccess());
    }

    private void note(Knock knock, Reason reason, boolean suspicious) {
        var name = knock.account().isEmpty() ? nameless(knock) : null;
        var venue = limits.venueOf(knock.origin().ip()).orElse(null);
        attempts.add(knock, reason, new LoginAttempts.Circumstances(name, venue, suspicious));
    }

    private String nameless(Knock knock) {
        return sealer.fingerprint("name:" + knock.name(), PURPOSE);
    }
}
