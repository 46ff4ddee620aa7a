package org.gamingcafe.cafe.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A reward, and how often it was redeemed. @param redeemed cancelled ones taken off */
public record RewardView(
        UUID id,
        VenueId venue,
        String name,
        long points,
        RewardKind kind,
        @Nullable UUID product,
        @Nullable Money bonus,
        @Nullable Integer bonusDays,
        @Nullable UUID passProduct,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer most,
        @Nullable Integer mostEach,
        int redeemed,
        @Nullable Instant endedAt) {}
