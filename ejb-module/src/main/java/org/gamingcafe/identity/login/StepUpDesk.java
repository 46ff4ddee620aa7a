package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorCheck;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Denied;

/** Looks at a second factor of somebody who is signed in; one short transaction, and a "no" is committed. */
@ApplicationScoped
class StepUpDesk {

    @Inject
    FactorCheckService checks;

    @Inject
    LoginSessionService sessions;

    @Inject
    AttemptBook book;

    /**
     * A right one counts for the session as the second factor that it is, all or nothing: for a session that has ended
     * meanwhile none is used up.
     *
     * @throws Denied {@code caller.not-a-person} if it has
     */
    @Transactional
    FactorCheck show(AccountView person, UUID session, SecondStep.Proof proof) {
        var found = checks.checkAgain(person.id(), proof.method(), proof.code());
        book.note(Knock.again(person, session), reason(found, proof.method()));
        if (found instanceof FactorCheck.Right) {
            if (!sessions.factorShown(session)) {
                throw new Denied("caller.not-a-person");
            }
            sessions.noteSecondFactor(session);
        }
        return found;
    }

    private static Reason reason(FactorCheck found, FactorMethod method) {
        var isPasskey = method == FactorMethod.PASSKEY;
        return switch (found) {
            case FactorCheck.Right right -> isPasskey ? Reason.PASSKEY : Reason.SECOND_FACTOR;
            case FactorCheck.Wrong wrong -> isPasskey ? Reason.WRONG_PASSKEY : Reason.WRONG_FACTOR;
            case FactorCheck.Locked locked -> Reason.FACTOR_LOCKED;
        };
    }
}
