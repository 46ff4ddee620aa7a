package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside on a wallet, and what became of it.
 *
 * @param desk whether the desk has set it aside; all others end with what they were made for
 */
public record HoldView(
        UUID id,
        Money amount,
        Money captured,
        String purpose,
        boolean desk,
        String state,
        Instant at,
        @Nullable Instant endedAt) {}
