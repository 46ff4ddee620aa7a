package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.PasskeyAssertion;
import org.gamingcafe.identity.twofactor.PasskeyOptions;
import org.gamingcafe.identity.twofactor.PasskeyProofService;
import org.gamingcafe.identity.twofactor.PasskeyPurpose;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;

/**
 * The way in without a password, for every door. A passkey that has verified its owner is two factors at once: something
 * they have, and what they know or are. Everything else is looked at as after a password.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasskeyLoginService {

    /** Nobody types one. */
    private static final String NO_NAME = "";

    private static final Duration CHANGE_LIFE = Duration.ofMinutes(10);

    @Inject
    PasskeyProofService proofs;

    @Inject
    AccountService accounts;

    @Inject
    PasswordService passwords;

    @Inject
    RegistrationService registrations;

    @Inject
    SecondStep second;

    @Inject
    LoginSessionService sessions;

    @Inject
    KnownDevices known;

    @Inject
    Doubt doubt;

    @Inject
    Guesses guesses;

    @Inject
    AttemptBook book;

    @Inject
    PasswordChange change;

    @Inject
    Limits limits;

    @Inject
    Clock clock;

    /**
     * What the browser is asked for. The same for everybody: nobody is asked for a name.
     *
     * @throws org.gamingcafe.identity.twofactor.PasskeysUnavailable at an address at which no browser uses passkeys
     */
    public PasskeyOptions options() {
        return proofs.begin();
    }

    /**
     * The person is looked at before the passkey is: what changes in between makes the proof worthless. Whoever shows no passkey of the house learns nothing; of a lock learns only who has one. Every try is remembered.
     *
     * @param remember whether to stay signed in on this device; for members only
     */
    public LoginOutcome begin(PasskeyAssertion assertion, Channel channel, boolean remember) {
        limits.take(LimitName.LOGIN);
        var person = proofs.claimed(assertion).map(accounts::get);
        var origin = Call.current().origin();
        var knock = new Knock(NO_NAME, person, known.of(person, origin), Knock.way(channel), origin);
        return person.filter(claimed -> proofs.isProved(PasskeyPurpose.SIGN_IN, claimed.id(), assertion))
                .map(proved -> proved(proved, knock, channel, remember))
                .orElseGet(() -> refused(knock, Reason.WRONG_PASSKEY));
    }

    /**
     * Lock, status, risk, forced change: in the order of the gate for passwords. A passkey is two factors that were shown at
     * the house's own address, so nothing less than a critical risk speaks against it.
     */
    private LoginOutcome proved(AccountView person, Knock knock, Channel channel, boolean remember) {
        var lockedUntil = guesses.lockedUntil(book.guess(knock));
        if (lockedUntil.isPresent()) {
            book.locked(knock);
            return new LoginOutcome.Locked(Remaining.seconds(clock, lockedUntil.get()));
        }
        if (!person.maySignIn()) {
            if (person.status() == AccountView.Status.DEACTIVATED) {
                registrations.offerReactivation(person.id());
            }
            return refused(knock, Reason.NOT_ACTIVE);
        }
        var assessment = doubt.about(knock, person.id());
        if (assessment.level() == Assessment.Level.CRITICAL) {
            book.proved(knock, new AttemptBook.Entry(Reason.DOUBTED, assessment));
            return new LoginOutcome.Refused();
        }
        book.proved(knock, new AttemptBook.Entry(Reason.PASSKEY, assessment));
        if (person.mustChangePassword() || passwords.isExpired(person.id())) {
            return change.ticket(person, CHANGE_LIFE)
                    .<LoginOutcome>map(ticket -> new LoginOutcome.PasswordChangeNeeded(ticket, CHANGE_LIFE.toSeconds()))
                    .orElseGet(LoginOutcome.Refused::new);
        }
        var outcome = second.next(
                new SecondStep.Entrant(person, channel, knock.origin(), remember), new SecondStep.Missing.Nothing());
        if (outcome instanceof LoginOutcome.SignedIn in) {
            sessions.noteSecondFactor(in.tokens().sessionId());
        }
        return outcome;
    }

    private LoginOutcome refused(Knock knock, Reason reason) {
        book.note(knock, reason);
        return new LoginOutcome.Refused();
    }
}
