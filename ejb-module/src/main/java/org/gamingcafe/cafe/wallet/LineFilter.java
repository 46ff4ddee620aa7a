package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a wallet. Nothing means all.
 *
 * @param type of the entry, such as {@code top-up}
 * @param from the first instant, {@code until} the first one no longer
 */
public record LineFilter(
        @Nullable String type,
        @Nullable Bucket bucket,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final LineFilter ALL = new LineFilter(null, null, null, null);

    /** The two balances of a wallet. */
    public enum Bucket {
        CASH,
        BONUS
    }

    public LineFilter {
        if (type != null && !type.matches("[a-z-]{1,40}")) {
            throw new InvalidInput("type", "wallet.line-type");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidInput("until", "wallet.period");
        }
    }
}
