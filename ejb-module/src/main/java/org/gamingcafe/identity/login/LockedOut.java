package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.Refusal;

/** No password is looked at for a while ({@code account.locked}). Said of accounts that do not exist, too. */
public final class LockedOut extends Refusal {

    private final long remainingSeconds;

    public LockedOut(long remainingSeconds) {
        super(Kind.LOCKED, "account.locked", Math.max(1, (remainingSeconds + 59) / 60));
        this.remainingSeconds = remainingSeconds;
    }

    @Override
    public long retryAfterSeconds() {
        return remainingSeconds;
    }
}
