package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.device.Trust;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.PasskeyOptions;
import org.gamingcafe.identity.twofactor.PasskeyProofService;
import org.gamingcafe.identity.twofactor.PasskeyPurpose;
import org.gamingcafe.identity.twofactor.SecondFactorLockedOut;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.identity.twofactor.TotpSetUp;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;

/**
 * The second step of a sign-in, for every door. Who calls has no session; what they have is a challenge. Runs without a
 * transaction and calls short ones: a wrong proof is committed before it is told.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondStepService {

    @Inject
    ChallengeDesk challenges;

    @Inject
    SecondStep step;

    @Inject
    FactorCheckService checks;

    @Inject
    SecondFactorService factors;

    @Inject
    PasskeyProofService passkeys;

    @Inject
    DeviceTrustService devices;

    @Inject
    LoginSessionService sessions;

    @Inject
    AccountService accounts;

    @Inject
    Gate gate;

    @Inject
    Limits limits;

    @Inject
    Clock clock;

    /**
     * E2.5. Of several callers with the same challenge or the same code exactly one signs in.
     *
     * @throws ChallengeOver for a challenge that is unknown, used or expired
     */
    public StepOutcome verify(Secret challenge, FactorMethod method, Secret code) {
        var waiting = challenges.findForProof(challenge).orElseGet(this::over);
        return step.prove(challenge, waiting, new SecondStep.Proof(method, code));
    }

    /** What the sign-in that waits can be proved with, the preferred method first; empty if it waits no more. */
    public List<FactorMethod> methods(Secret challenge) {
        return challenges
                .findForProof(challenge)
                .map(waiting -> waiting.kind() == Challenge.Kind.CONFIRM
                        ? List.of(FactorMethod.EMAIL)
                        : checks.methods(waiting.account()))
                .orElse(List.of());
    }

    /**
     * What the browser is asked for when a passkey shall be shown, which {@link #verify} takes as its word.
     *
     * @throws ChallengeOver for a challenge that is unknown, used or expired
     * @throws org.gamingcafe.identity.twofactor.MethodUnavailable for somebody without passkeys
     */
    public PasskeyOptions passkeyOptions(Secret challenge) {
        var waiting = waiting(challenge, Challenge.Kind.PROVE);
        return passkeys.begin(PasskeyPurpose.SECOND_FACTOR, waiting.account());
    }

    /**
     * Sends a code; the challenge lasts once as long as the code (D01).
     *
     * @throws ChallengeOver for a challenge that is unknown, used or expired
     * @throws SecondFactorLockedOut while no proof is looked at
     */
    public CodeOnItsWay send(Secret challenge, FactorMethod method) {
        var waiting = challenges.findForProof(challenge).orElseGet(this::over);
        checks.lockedUntil(waiting.account()).ifPresent(until -> {
            throw new SecondFactorLockedOut(Remaining.seconds(clock, until));
        });
        var codeEnds = waiting.kind() == Challenge.Kind.CONFIRM && method == FactorMethod.EMAIL
                ? checks.sendMailed(waiting.account())
                : checks.send(waiting.account(), method);
        var challengeEnds = challenges.renew(challenge, waiting, codeEnds);
        return new CodeOnItsWay(method, codeEnds.isBefore(challengeEnds) ? codeEnds : challengeEnds);
    }

    /**
     * Somebody who must have a second factor begins to set one up.
     *
     * @throws ChallengeOver for a challenge that is unknown, used or expired, or that opens something else
     */
    public TotpSetUp beginSetUp(Secret challenge) {
        return factors.beginFor(waiting(challenge, Challenge.Kind.SET_UP).account(), challenge.hash());
    }

    /** The set-up that was begun, for a page that is shown once more; begins one if there is none. */
    public TotpSetUp showSetUp(Secret challenge) {
        return factors.showFor(waiting(challenge, Challenge.Kind.SET_UP).account(), challenge.hash());
    }

    /**
     * The first code of the app signs in.
     *
     * @throws InvalidInput {@code second-factor.code-wrong}; the challenge goes on
     * @throws ChallengeOver for a challenge that is unknown, used or expired, or that opens something else
     */
    public StepOutcome.SignedIn confirmSetUp(Secret challenge, Secret code) {
        return step.setUp(challenge, waiting(challenge, Challenge.Kind.SET_UP), code);
    }

    /**
     * The caller trusts the device in use for 30 days (E6.2). Trust outlasts the login session, so that a session that lies
     * open, or was stolen, does not suffice for it.
     *
     * @throws Denied {@code device.second-factor-missing} for a login session that has shown a password only
     */
    @StepUp
    public Trust trustDevice() {
        var caller = Call.current().caller();
        var account = caller.person();
        var session = caller.session();
        if (session == null || !sessions.hasShownASecondFactor(session)) {
            throw new Denied("device.second-factor-missing");
        }
        return devices.trust(account, Call.current().origin());
    }

    /**
     * For the door that has just been given these tokens: the same, for who has asked for it with the second factor. Empty
     * if only the mailed code of a doubtful sign-in was shown.
     */
    public Optional<Trust> trustDevice(Tokens opened) {
        return sessions.hasShownASecondFactor(opened.sessionId())
                ? Optional.of(devices.trust(opened.account(), Call.current().origin()))
                : Optional.empty();
    }

    /**
     * The caller, signed in, does without a second factor from now on; needs the password (E2.6).
     *
     * @throws InvalidInput {@code password.wrong}
     * @throws LockedOut after too many wrong ones
     */
    public void disable(Secret password) {
        var caller = Call.current().caller();
        var knock = new Knock(
                "",
                Optional.of(accounts.get(caller.person())),
                Optional.ofNullable(caller.session()),
                LoginAttemptView.Way.PASSWORD_CHANGE,
                Call.current().origin());
        switch (gate.ask(knock, password)) {
            case Gate.Word.Open open -> step.disable(open.person());
            case Gate.Word.Locked locked -> throw new LockedOut(Remaining.seconds(clock, locked.until()));
            case Gate.Word.Shut shut -> throw new InvalidInput("password", "password.wrong");
        }
    }

    /** For the night's job. @return how many challenges and sent codes were removed, at most {@code limit} of each */
    public int removeExpired(int limit) {
        Call.current().caller().mustBeTheHouse();
        return challenges.removeExpired(limit) + checks.removeExpired(limit);
    }

    /** Who tries out challenges is stopped by the limit of failures, per address (D28). */
    private Challenge waiting(Secret challenge, Challenge.Kind kind) {
        return challenges.find(challenge, kind).orElseGet(this::over);
    }

    private Challenge over() {
        limits.take(LimitName.SECOND_FACTOR);
        throw new ChallengeOver();
    }
}
