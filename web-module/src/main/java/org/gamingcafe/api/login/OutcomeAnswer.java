package org.gamingcafe.api.login;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.identity.login.LockedOut;
import org.gamingcafe.identity.login.LoginOutcome;

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

    private static Response oneMore(ChallengeAnswer step) {
        return Response.accepted(step).build();
    }
}
