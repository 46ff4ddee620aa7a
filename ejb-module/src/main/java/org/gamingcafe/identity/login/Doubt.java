package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.RiskService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;

/** Has a sign-in with the right password assessed (E9.3). Nothing is held meanwhile, neither connection nor row. */
@ApplicationScoped
class Doubt {

    private static final Duration LATELY = Duration.ofHours(1);

    @Inject
    RiskService risks;

    @Inject
    DeviceTrustService devices;

    @Inject
    PasswordService passwords;

    @Inject
    LoginAttempts attempts;

    @Inject
    Clock clock;

    /** @param failedBefore in a row, by the same way; others are counted by their attempts */
    Assessment about(Knock knock, AccountId account, Secret password, int failedBefore) {
        return about(knock, account, failedBefore, passwords.isListed(password));
    }

    /** Of who shows a passkey, which is on no list. */
    Assessment about(Knock knock, AccountId account) {
        return about(knock, account, 0, false);
    }

    private Assessment about(Knock knock, AccountId account, int failedBefore, boolean isListed) {
        var failures = Math.max(
                failedBefore, attempts.failures(account, clock.instant().minus(LATELY)));
        var circumstances =
                new RiskService.Circumstances(devices.isTrusted(account, knock.origin()), failures, isListed);
        return risks.assess(risks.arrival(account, knock.origin(), circumstances));
    }
}
