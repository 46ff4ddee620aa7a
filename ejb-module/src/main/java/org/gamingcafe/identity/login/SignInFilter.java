package org.gamingcafe.identity.login;

import java.time.Instant;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts are looked for; what is absent leaves none out.
 *
 * @param identifier username or e-mail address, in full
 * @param reason what became of it
 * @param leastScore how doubtful it looked at least, 0 to 100
 * @param from the earliest
 * @param to before this
 */
public record SignInFilter(
        @Nullable String identifier,
        @Nullable Reason reason,
        @Nullable Integer leastScore,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final SignInFilter ALL = new SignInFilter(null, null, null, null, null);
}
