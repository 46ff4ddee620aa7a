package org.gamingcafe.identity.login;

import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.Secret;

/** How a sign-in went. */
public sealed interface LoginOutcome {

    record SignedIn(Tokens tokens) implements LoginOutcome {}

    /** @param ticket opens only the setting of a new password, for {@code expiresInSeconds} */
    record PasswordChangeNeeded(Secret ticket, long expiresInSeconds) implements LoginOutcome {}

    /** No password is looked at for so long; said of names that nobody has, too (D14). */
    record Locked(long remainingSeconds) implements LoginOutcome {}

    /** Unknown name, wrong password, or an account that may not sign in: never said which. */
    record Refused() implements LoginOutcome {}
}
