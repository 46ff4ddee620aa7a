package org.gamingcafe.platform.file;

import org.gamingcafe.platform.kernel.Refusal;

/** The files cannot be reached at the moment ({@code file.unavailable}). */
public final class StoreUnavailable extends Refusal {

    private static final long SOON_SECONDS = 30;

    StoreUnavailable() {
        super(Kind.UNAVAILABLE, "file.unavailable");
    }

    @Override
    public long retryAfterSeconds() {
        return SOON_SECONDS;
    }
}
