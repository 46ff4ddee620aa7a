package org.gamingcafe.cafe.till;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** A key that a till has, or had; never the key itself. */
public record TillKeyView(
        UUID id,
        Instant issuedAt,
        @Nullable AccountId issuedBy,
        @Nullable Instant revokedAt) {}
