package org.gamingcafe.identity.login;

import java.util.List;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.Secret;

/** How the second step of a sign-in went. */
public sealed interface StepOutcome {

    /** @param backupCodes of a factor that was set up on the way in, seen this once; else none */
    record SignedIn(Tokens tokens, List<Secret> backupCodes) implements StepOutcome {

        public SignedIn {
            backupCodes = List.copyOf(backupCodes);
        }
    }

    /** The mailed code was right; whose roles demand a second factor and who has none sets it up now (D27). */
    record SetUpNeeded(LoginOutcome.SecondFactorSetUpNeeded next) implements StepOutcome {}

    /** The challenge goes on. */
    record Wrong() implements StepOutcome {}

    /** No proof is looked at for so long. */
    record Locked(long remainingSeconds) implements StepOutcome {}
}
