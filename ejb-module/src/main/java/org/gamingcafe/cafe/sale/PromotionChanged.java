package org.gamingcafe.cafe.sale;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A promotion was announced, or ended before its time. */
public record PromotionChanged(UUID promotion, VenueId venue, String code, boolean ended) implements DomainEvent {

    @Override
    public String act() {
        return ended ? "promotion.ended" : "promotion.announced";
    }

    @Override
    public Subject subject() {
        return Subject.of("promotion", promotion);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("code", code);
    }
}
