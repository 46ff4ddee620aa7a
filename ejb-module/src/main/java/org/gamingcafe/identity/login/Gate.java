package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.platform.crypto.TooBusy;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/**
 * The one place where a password is verified: lock, password, status, in this order, and each attempt on record. Nothing is
 * held while it is hashed, neither connection nor row.
 */
@ApplicationScoped
class Gate {

    private static final int SHORTEST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 80;

    @Inject
    Guesses guesses;

    @Inject
    AttemptBook book;

    @Inject
    PasswordService passwords;

    @Inject
    Doubt doubt;

    @Inject
    SecondStep second;

    @Inject
    Settings.Hashing hashing;

    /** What the gate answers. */
    sealed interface Word {

        /**
         * @param mustChange the password opens nothing but its change
         * @param missing what else a session needs
         */
        record Open(AccountView person, boolean mustChange, SecondStep.Missing missing) implements Word {}

        /** @param wasRight the password was right; the account is not one that may sign in */
        record Shut(boolean wasRight) implements Word {}

        record Locked(Instant until) implements Word {

            /** Rounded up: who comes back then is not told to wait again. */
            long remainingSeconds(Instant now) {
                return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
            }
        }
    }

    /** @throws TooBusy if too many are being verified */
    Word ask(Knock knock, Secret password) {
        var guess = book.guess(knock);
        var begun = System.nanoTime();
        while (true) {
            var failed = guesses.take(guess);
            if (failed.isPresent()) {
                return verify(knock, guess, password, failed.get());
            }
            var until = guesses.lockedUntil(guess);
            if (until.isPresent()) {
                book.locked(knock);
                return new Word.Locked(until.get());
            }
            pause(begun);
        }
    }

    /** A failure that nobody foresaw, such as a full hashing gate, is no guess. */
    private Word verify(Knock knock, Guesses.Guess guess, Secret password, int failedBefore) {
        var isKnown = false;
        boolean isRight;
        try {
            isRight = passwords.matches(knock.anyId(), password);
            isKnown = true;
        } finally {
            if (!isKnown) {
                guesses.giveBack(guess);
            }
        }
        var open = knock.account().filter(person -> isRight && person.maySignIn());
        return open.<Word>map(person -> opened(knock, guess, person, new Shown(password, failedBefore)))
                .orElseGet(() -> shut(knock, guess, isRight));
    }

    /** The right password, and how many wrong ones came right before. */
    private record Shown(Secret password, int failedBefore) {}

    private Word opened(Knock knock, Guesses.Guess guess, AccountView person, Shown shown) {
        var mustChange = person.mustChangePassword() || passwords.isExpired(person.id());
        var opens = knock.way() != LoginAttemptView.Way.PASSWORD_CHANGE;
        var assessment =
                opens ? doubt.about(knock, person.id(), shown.password(), shown.failedBefore()) : Assessment.NONE;
        var missing = second.missing(person, knock.origin(), assessment);
        book.right(
                knock,
                guess,
                new AttemptBook.Entry(reason(opens, mustChange, missing), assessment),
                shown.failedBefore());
        return new Word.Open(person, mustChange, missing);
    }

    /** Who only confirms something with the password is signed in already. */
    private static Reason reason(boolean opens, boolean mustChange, SecondStep.Missing missing) {
        if (!opens) {
            return mustChange ? Reason.PASSWORD_CHANGE : Reason.PASSWORD;
        }
        return switch (missing) {
            case SecondStep.Missing.Trust trust -> Reason.DOUBTED;
            case SecondStep.Missing.MailedCode code -> Reason.CODE_ASKED;
            case SecondStep.Missing.Factor factor -> mustChange ? Reason.PASSWORD_CHANGE : Reason.FACTOR_ASKED;
            case SecondStep.Missing.SetUp setUp -> mustChange ? Reason.PASSWORD_CHANGE : Reason.FACTOR_ASKED;
            case SecondStep.Missing.Nothing nothing -> mustChange ? Reason.PASSWORD_CHANGE : Reason.PASSWORD;
        };
    }

    private Word shut(Knock knock, Guesses.Guess guess, boolean wasRight) {
        book.wrong(knock, guess, wasRight);
        return new Word.Shut(wasRight);
    }

    /** All that is left of the budget is being verified right now: whoever waits learns in a moment how that went. */
    private void pause(long begun) {
        if (System.nanoTime() - begun > hashing.patience().toNanos()) {
            throw new TooBusy(hashing.patience());
        }
        var millis = ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
