package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account, as its owner sees it.
 *
 * @param required whether the owner's roles demand one (D27)
 * @param methods what a sign-in would accept now
 * @param preferred what it asks for first; absent while there is no second factor
 * @param backupCodesLeft of the present set
 * @param lockedUntil absent if proofs are looked at
 */
public record SecondFactorView(
        boolean enabled,
        boolean required,
        List<FactorMethod> methods,
        @Nullable FactorMethod preferred,
        @Nullable Instant since,
        int backupCodesLeft,
        @Nullable Instant lockedUntil) {

    public SecondFactorView {
        methods = List.copyOf(methods);
    }

    /** A role demands one and there is none (D27). */
    public boolean isMissing() {
        return required && !enabled;
    }
}
