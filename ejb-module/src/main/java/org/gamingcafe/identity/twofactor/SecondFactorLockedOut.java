package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.Refusal;

/** No proof of a second factor is looked at for a while ({@code second-factor.locked}). */
public final class SecondFactorLockedOut extends Refusal {

    private final long remainingSeconds;

    public SecondFactorLockedOut(long remainingSeconds) {
        super(Kind.LOCKED, "second-factor.locked", Math.max(1, (remainingSeconds + 59) / 60));
        this.remainingSeconds = remainingSeconds;
    }

    @Override
    public long retryAfterSeconds() {
        return remainingSeconds;
    }
}
