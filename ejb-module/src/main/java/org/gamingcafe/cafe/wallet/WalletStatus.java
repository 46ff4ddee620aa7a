package org.gamingcafe.cafe.wallet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a wallet is frozen, since when and why. */
public record WalletStatus(
        boolean frozen, @Nullable Instant since, @Nullable String reason) {}
