package org.gamingcafe.cafe.sale;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A promotion: its code, what it takes off, when, how often, and how often it was used. */
public record PromotionView(
        UUID id,
        VenueId venue,
        String code,
        @Nullable Integer basisPoints,
        @Nullable Money fixed,
        Instant validFrom,
        Instant validUntil,
        @Nullable Integer mostUses,
        @Nullable Integer mostEach,
        int used,
        @Nullable Instant endedAt) {}
