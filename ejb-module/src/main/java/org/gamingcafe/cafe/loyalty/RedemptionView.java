package org.gamingcafe.cafe.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A reward that a member has had. @param pass the one it brought, if it was one */
public record RedemptionView(
        UUID id,
        UUID reward,
        String name,
        RewardKind kind,
        VenueId venue,
        AccountId account,
        long points,
        @Nullable UUID pass,
        Instant redeemedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {}
