package org.gamingcafe.cafe.review;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Staff have hidden a review. */
public record ReviewHidden(UUID session, VenueId venue, AccountId account, String reason) implements DomainEvent {

    @Override
    public String act() {
        return "review.hidden";
    }

    @Override
    public Subject subject() {
        return Subject.of("review", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("hidden", "false → true");
    }
}
