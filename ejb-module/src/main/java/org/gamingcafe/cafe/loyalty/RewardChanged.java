package org.gamingcafe.cafe.loyalty;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A reward is offered, or offered no more. */
public record RewardChanged(UUID reward, VenueId venue, long points, boolean ended) implements DomainEvent {

    @Override
    public String act() {
        return ended ? "reward.ended" : "reward.offered";
    }

    @Override
    public Subject subject() {
        return Subject.of("reward", reward);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("points", Long.toString(points), "state", ended ? "ENDED" : "OFFERED");
    }
}
