package org.gamingcafe.api.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.loyalty.RedemptionView;
import org.gamingcafe.cafe.loyalty.RewardKind;
import org.jspecify.annotations.Nullable;

/** A reward that a member has had. */
@Schema(description = "A reward that a member has had; pass is the one it brought, if it was one.")
public record RedemptionAnswer(
        UUID id,
        UUID rewardId,
        String name,
        RewardKind kind,
        UUID accountId,
        Long points,
        @Nullable UUID passId,
        Instant redeemedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {

    static RedemptionAnswer of(RedemptionView redemption) {
        return new RedemptionAnswer(
                redemption.id(),
                redemption.reward(),
                redemption.name(),
                redemption.kind(),
                redemption.account().value(),
                redemption.points(),
                redemption.pass(),
                redemption.redeemedAt(),
                redemption.cancelledAt(),
                redemption.cancelReason());
    }
}
