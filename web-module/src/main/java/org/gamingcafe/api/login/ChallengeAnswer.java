package org.gamingcafe.api.login;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/**
 * One step is missing.
 *
 * @param challenge what opens the step, for {@code expiresIn} seconds
 * @param methods with what a second factor can be shown, the preferred one first
 * @param expiresAt the same as an instant, where it is known as one
 */
public record ChallengeAnswer(
        String status,
        String challenge,
        List<FactorMethod> methods,
        @Nullable Long expiresIn,
        @Nullable Instant expiresAt) {

    static ChallengeAnswer passwordChange(LoginOutcome.PasswordChangeNeeded need) {
        return new ChallengeAnswer(
                "PASSWORD_CHANGE_REQUIRED", need.ticket().reveal(), List.of(), need.expiresInSeconds(), null);
    }

    static ChallengeAnswer secondFactor(LoginOutcome.SecondFactorNeeded need, Instant now) {
        return until("2FA_REQUIRED", need.challenge(), need.methods(), need.expiresAt(), now);
    }

    static ChallengeAnswer setUp(LoginOutcome.SecondFactorSetUpNeeded need, Instant now) {
        return until("2FA_SETUP_REQUIRED", need.challenge(), List.of(FactorMethod.TOTP), need.expiresAt(), now);
    }

    static ChallengeAnswer mailedCode(LoginOutcome.EmailCodeNeeded need, Instant now) {
        return until("EMAIL_CODE_REQUIRED", need.challenge(), List.of(FactorMethod.EMAIL), need.expiresAt(), now);
    }

    private static ChallengeAnswer until(
            String status, Secret challenge, List<FactorMethod> methods, Instant end, Instant now) {
        var seconds = Math.max(0, Duration.between(now, end).toSeconds());
        return new ChallengeAnswer(status, challenge.reveal(), methods, seconds, end);
    }

    @Override
    public String toString() {
        return status;
    }
}
