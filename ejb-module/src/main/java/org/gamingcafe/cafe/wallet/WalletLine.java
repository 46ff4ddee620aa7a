package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One line of a wallet: signed (what came is above zero), with the balance of its bucket after it. */
public record WalletLine(
        UUID entryId,
        int leg,
        Instant at,
        String type,
        LineFilter.Bucket bucket,
        Money amount,
        Money balanceAfter,
        @Nullable String reason) {}
