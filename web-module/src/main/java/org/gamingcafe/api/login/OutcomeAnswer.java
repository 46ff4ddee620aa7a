package org.gamingcafe.api.login;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.identity.login.LockedOut;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.StepOutcome;
import org.gamingcafe.identity.twofactor.SecondFactorLockedOut;

/** How a sign-in that was begun is answered, by whatever it was begun (api.md). */
final class OutcomeAnswer {

    private OutcomeAnswer() {}

    /**
     * @param refused what is said to whoever is not let in
     * @throws LockedOut while no password is looked at
     */
    static Response of(LoginOutcome outcome, DoorRefusal refused, Instant now) {
        return switch (outcome) {
            case LoginOutcome.SignedIn in ->
                Response.ok(SignedInAnswer.of(in.tokens())).build();
            case LoginOutcome.SecondFactorNeeded need -> oneMore(ChallengeAnswer.secondFactor(need, now));
            case LoginOutcome.SecondFactorSetUpNeeded need -> oneMore(ChallengeAnswer.setUp(need, now));
            case LoginOutcome.EmailCodeNeeded need -> oneMore(ChallengeAnswer.mailedCode(need, now));
            case LoginOutcome.PasswordChangeNeeded need -> oneMore(ChallengeAnswer.passwordChange(need));
            case LoginOutcome.Locked locked -> throw new LockedOut(locked.remainingSeconds());
            case LoginOutcome.Refused no -> throw refused;
        };
    }

    /**
     * How its second step is answered.
     *
     * @throws SecondFactorLockedOut while no proof is looked at
     */
    static Response of(StepOutcome outcome, UnaryOperator<SignedInAnswer> signedIn, Instant now) {
        return switch (outcome) {
            case StepOutcome.SignedIn in ->
                Response.ok(signedIn.apply(SignedInAnswer.of(in.tokens()))).build();
            case StepOutcome.SetUpNeeded need -> oneMore(ChallengeAnswer.setUp(need.next(), now));
            case StepOutcome.Wrong wrong -> throw DoorRefusal.unauthenticated("second-factor.refused");
            case StepOutcome.Locked locked -> throw new SecondFactorLockedOut(locked.remainingSeconds());
        };
    }

    private static Response oneMore(ChallengeAnswer step) {
        return Response.accepted(step).build();
    }
}
