package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.PasskeyAssertion;
import org.gamingcafe.identity.twofactor.PasskeyOptions;
import org.gamingcafe.identity.twofactor.PasskeyProofService;
import org.gamingcafe.identity.twofactor.PasskeyPurpose;
import org.gamingcafe.identity.twofactor.PasskeyRefused;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;

/** Shows again who one is, with a passkey in place of the password. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasskeyStepUpService {

    @Inject
    PasskeyProofService proofs;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    AttemptBook book;

    /**
     * What the caller's browser is asked for.
     *
     * @throws org.gamingcafe.identity.twofactor.MethodUnavailable for a caller without passkeys
     */
    public PasskeyOptions options() {
        return proofs.begin(PasskeyPurpose.STEP_UP, Call.current().caller().person());
    }

    /**
     * Of the caller; whatever it is, it is remembered as an attempt.
     *
     * @throws PasskeyRefused if it is none of theirs, or the challenge is over
     */
    public void prove(PasskeyAssertion assertion) {
        var caller = Call.current().caller();
        var session = Optional.ofNullable(caller.session()).orElseThrow(() -> new Denied("caller.not-a-person"));
        var person = accounts.get(caller.person());
        var isRight = proofs.isProved(PasskeyPurpose.STEP_UP, person.id(), assertion) && sessions.factorShown(session);
        var knock = new Knock(
                "",
                Optional.of(person),
                Optional.of(session),
                LoginAttemptView.Way.STEP_UP,
                Call.current().origin());
        book.note(knock, isRight ? Reason.PASSKEY : Reason.WRONG_PASSKEY);
        if (!isRight) {
            throw new PasskeyRefused();
        }
        sessions.noteSecondFactor(session);
    }
}
