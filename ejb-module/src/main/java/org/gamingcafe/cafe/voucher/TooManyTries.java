package org.gamingcafe.cafe.voucher;

import org.gamingcafe.platform.kernel.Refusal;

/** Too many wrong codes from this caller ({@code voucher.too-many-tries}). */
public final class TooManyTries extends Refusal {

    private final long retryAfterSeconds;

    TooManyTries(long retryAfterSeconds) {
        super(Kind.LIMIT, "voucher.too-many-tries", Math.ceilDiv(retryAfterSeconds, 60));
        this.retryAfterSeconds = retryAfterSeconds;
    }

    @Override
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
