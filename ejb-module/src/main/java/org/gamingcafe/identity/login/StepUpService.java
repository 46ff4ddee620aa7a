package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorCheck;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.MethodUnavailable;
import org.gamingcafe.identity.twofactor.PasskeyOptions;
import org.gamingcafe.identity.twofactor.PasskeyProofService;
import org.gamingcafe.identity.twofactor.PasskeyPurpose;
import org.gamingcafe.identity.twofactor.PasskeyRefused;
import org.gamingcafe.identity.twofactor.SecondFactorLockedOut;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;

/**
 * Shows again who one is, for acts that need it ({@link org.gamingcafe.platform.kernel.StepUp}): by the password or by any
 * second factor. Runs without a transaction and calls short ones: a wrong proof is committed before it is told.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StepUpService {

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    FactorCheckService checks;

    @Inject
    PasskeyProofService passkeys;

    @Inject
    StepUpDesk desk;

    @Inject
    FreshFactor fresh;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** In which ways the caller can, the usual one first: {@code PASSWORD} and names of {@link FactorMethod}. */
    public List<String> methods() {
        return fresh.offered(Call.current().caller().person());
    }

    /**
     * Of the caller. A wrong one is remembered as a failed attempt and counted for this login session, as with a change of
     * password.
     *
     * @throws InvalidInput {@code password.wrong}
     * @throws LockedOut after too many wrong ones
     */
    public void password(Secret password) {
        var session = session();
        var isRight = switch (gate.ask(Knock.again(caller(), session), password)) {
            case Gate.Word.Open open -> sessions.factorShown(session);
            case Gate.Word.Locked locked -> throw new LockedOut(locked.remainingSeconds(clock.instant()));
            case Gate.Word.Shut shut -> false;
        };
        if (!isRight) {
            throw new InvalidInput("password", "password.wrong");
        }
    }

    /**
     * A second factor of the caller; the session counts from then on as one that has shown it. A wrong one is remembered as
     * a failed attempt and counted with all others of the account, at sign-ins too.
     *
     * @param code as it was typed, or the {@link org.gamingcafe.identity.twofactor.PasskeyAssertion#word word} of a passkey
     * @throws MethodUnavailable if the caller cannot be asked for this
     * @throws InvalidInput {@code second-factor.refused}
     * @throws PasskeyRefused if it was a passkey
     * @throws SecondFactorLockedOut while no proof is looked at
     */
    public void factor(FactorMethod method, Secret code) {
        var session = session();
        var person = caller();
        if (method != FactorMethod.PASSKEY && !checks.methods(person.id()).contains(method)) {
            throw new MethodUnavailable();
        }
        switch (desk.show(person, session, new SecondStep.Proof(method, code))) {
            case FactorCheck.Right right -> {}
            case FactorCheck.Wrong wrong -> {
                if (method == FactorMethod.PASSKEY) {
                    throw new PasskeyRefused();
                }
                throw new InvalidInput("code", "second-factor.refused");
            }
            case FactorCheck.Locked locked -> throw new SecondFactorLockedOut(Remaining.seconds(clock, locked.until()));
        }
    }

    /**
     * Sends the caller a code, which {@link #factor} takes.
     *
     * @throws MethodUnavailable if the caller cannot be reached like this
     * @throws SecondFactorLockedOut while no proof is looked at
     * @throws org.gamingcafe.platform.limit.LimitExceeded if it comes too early after the last (D28); that one is still good
     */
    public CodeOnItsWay send(FactorMethod method) {
        session();
        var person = Call.current().caller().person();
        checks.lockedUntil(person).ifPresent(until -> {
            throw new SecondFactorLockedOut(Remaining.seconds(clock, until));
        });
        return new CodeOnItsWay(method, checks.send(person, method));
    }

    /**
     * What the caller's browser is asked for when a passkey shall be shown, which {@link #factor} takes as its word.
     *
     * @throws MethodUnavailable for a caller without passkeys
     * @throws org.gamingcafe.identity.twofactor.PasskeysUnavailable at an address at which no browser uses passkeys
     */
    public PasskeyOptions passkeyOptions() {
        return passkeys.begin(PasskeyPurpose.STEP_UP, Call.current().caller().person());
    }

    private AccountView caller() {
        return accounts.get(Call.current().caller().person());
    }

    private UUID session() {
        var caller = Call.current().caller();
        return Optional.ofNullable(caller.session()).orElseThrow(() -> new Denied("caller.not-a-person"));
    }
}
