package org.gamingcafe.cafe.loyalty;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A member has had a reward, or that was cancelled. */
public record RewardRedeemed(
        UUID redemption,
        UUID reward,
        VenueId venue,
        AccountId account,
        long points,
        boolean cancelled,
        @Nullable String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return cancelled ? "reward.cancelled" : "reward.redeemed";
    }

    @Override
    public Subject subject() {
        return Subject.of("redemption", redemption);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("reward", reward.toString(), "points", Long.toString(points));
    }
}
