package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** A key that a seat has, or had; never the key itself. */
public record KeyView(
        UUID id,
        Instant issuedAt,
        @Nullable AccountId issuedBy,
        @Nullable Instant revokedAt) {}
