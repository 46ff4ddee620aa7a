package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.SignInDoubted;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.limit.Limits;
import org.jspecify.annotations.Nullable;

/** Settles guesses and writes down how they went: each in one short transaction, the same for names that nobody has. */
@ApplicationScoped
class AttemptBook {

    private static final String PURPOSE = "login";
    private static final Duration LATELY = Duration.ofHours(1);
    private static final int MOST_TOLD = 5;

    @Inject
    Guesses guesses;

    @Inject
    LoginAttempts attempts;

    @Inject
    DeviceService devices;

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

    /** @param assessment absent where nobody asked */
    record Entry(Reason reason, @Nullable Assessment assessment) {

        Assessment assessed() {
            return assessment == null ? Assessment.NONE : assessment;
        }
    }

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
    void right(Knock knock, Guesses.Guess guess, Entry entry, int failedBefore) {
        attempts.withoutWaitingForTheDisk();
        guesses.right(guess);
        var before = attempts.comings(knock.anyId(), clock.instant());
        var assessment = entry.assessed();
        var suspicious = Suspicion.ofSuccess(failedBefore, knock.origin(), before)
                || assessment.level().isAtLeast(Assessment.Level.MEDIUM);
        noteAndTell(knock, entry, suspicious);
    }

    /** Of a person who is known by something else than a password. */
    @Transactional
    void proved(Knock knock, Entry entry) {
        noteAndTell(knock, entry, entry.assessed().level().isAtLeast(Assessment.Level.MEDIUM));
    }

    private void noteAndTell(Knock knock, Entry entry, boolean suspicious) {
        var attempt = note(knock, entry, suspicious);
        if (entry.assessed().alert().isPresent() && knock.account().isPresent()) {
            tell(knock, attempt, entry.assessed());
        }
    }

    /** The owner is told of the first few: who knows the password cannot fill their mailbox. */
    private void tell(Knock knock, UUID attempt, Assessment assessment) {
        var account = knock.anyId();
        var origin = knock.origin();
        if (attempts.doubted(account, clock.instant().minus(LATELY)) <= MOST_TOLD) {
            events.fire(new SignInDoubted(
                    account,
                    attempt,
                    assessment,
                    devices.words(origin.userAgent()),
                    devices.place(origin.ip()).words()));
        }
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
        note(knock, new Entry(reason, null), suspicious);
    }

    private UUID note(Knock knock, Entry entry, boolean suspicious) {
        var name = knock.account().isEmpty() ? nameless(knock) : null;
        var ip = knock.origin().ip();
        var venue = limits.venueOf(ip).orElse(null);
        var circumstances = new LoginAttempts.Circumstances(
                name, venue, devices.place(ip), suspicious, Optional.ofNullable(entry.assessment()));
        return attempts.add(knock, entry.reason(), circumstances);
    }

    private String nameless(Knock knock) {
        return sealer.fingerprint("name:" + knock.name(), PURPOSE);
    }
}
