package org.gamingcafe.identity.login;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;

/** How a sign-in went. */
public sealed interface LoginOutcome {

    record SignedIn(Tokens tokens) implements LoginOutcome {}

    /**
     * The password was right; there is no session before a second factor is shown (E2.9).
     *
     * @param challenge opens only the proof of one of the methods
     * @param methods the preferred one first
     */
    record SecondFactorNeeded(Secret challenge, Instant expiresAt, List<FactorMethod> methods) implements LoginOutcome {

        public SecondFactorNeeded {
            methods = List.copyOf(methods);
        }
    }

    /**
     * The password was right; whose roles demand a second factor sets one up before there is a session (D27).
     *
     * @param challenge opens only the set-up
     */
    record SecondFactorSetUpNeeded(Secret challenge, Instant expiresAt) implements LoginOutcome {}

    /**
     * The password was right and the sign-in looks doubtful; a code is on its way to the owner's address (E9.4).
     *
     * @param challenge opens only the proof of that code
     */
    record EmailCodeNeeded(Secret challenge, Instant expiresAt) implements LoginOutcome {}

    /** @param ticket opens only the setting of a new password, for {@code expiresInSeconds} */
    record PasswordChangeNeeded(Secret ticket, long expiresInSeconds) implements LoginOutcome {}

    /** No password is looked at for so long; said of names that nobody has, too (D14). */
    record Locked(long remainingSeconds) implements LoginOutcome {}

    /** Unknown name, wrong password, an account that may not sign in, or a sign-in too doubtful: never said which. */
    record Refused() implements LoginOutcome {}
}
