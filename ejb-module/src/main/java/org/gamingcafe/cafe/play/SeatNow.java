package org.gamingcafe.cafe.play;

import java.time.Instant;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a seat shows of it.
 *
 * @param sitting nobody sits there without it
 * @param reservedFrom when the next booking begins, if it does so before long
 */
public record SeatNow(
        int number,
        String venue,
        @Nullable Sitter sitting,
        @Nullable Instant reservedFrom) {

    /**
     * Who sits there.
     *
     * @param player the name that they show; nothing of a guest who has said none
     * @param cost until now
     * @param leftSeconds until money, passes or limits end it; nothing as far as can be seen
     */
    public record Sitter(
            @Nullable String player,
            Instant startedAt,
            Money cost,
            @Nullable Long leftSeconds) {}
}
