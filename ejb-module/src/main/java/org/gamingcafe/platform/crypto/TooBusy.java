package org.gamingcafe.platform.crypto;

import java.time.Duration;
import org.gamingcafe.platform.kernel.Refusal;

/** More passwords have to be checked than this node can ({@code login.busy}). */
public final class TooBusy extends Refusal {

    private final Duration patience;

    public TooBusy(Duration patience) {
        super(Kind.UNAVAILABLE, "login.busy");
        this.patience = patience;
    }

    @Override
    public long retryAfterSeconds() {
        return Math.max(1, patience.toSeconds());
    }
}
