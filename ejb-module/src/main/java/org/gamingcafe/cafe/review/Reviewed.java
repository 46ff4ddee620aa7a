package org.gamingcafe.cafe.review;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A player has said what they think, or something else than before. */
public record Reviewed(UUID session, VenueId venue, AccountId account, int stars, boolean again)
        implements DomainEvent {

    @Override
    public String act() {
        return again ? "review.edited" : "review.written";
    }

    @Override
    public Subject subject() {
        return Subject.of("review", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("stars", Integer.toString(stars));
    }
}
