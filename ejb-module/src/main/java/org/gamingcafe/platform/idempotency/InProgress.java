package org.gamingcafe.platform.idempotency;

import org.gamingcafe.platform.kernel.Refusal;

/** The first request with this key is still under way ({@code idempotency.in-progress}). */
public final class InProgress extends Refusal {

    InProgress() {
        super("idempotency.in-progress");
    }

    @Override
    public long retryAfterSeconds() {
        return 2;
    }
}
