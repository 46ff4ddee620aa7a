package org.gamingcafe.cafe.loyalty;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Points of a member came or went.
 *
 * @param type of the entry, such as {@code points-sale}
 * @param points below zero: they went
 * @param source what moved them
 */
public record PointsMoved(
        AccountId account,
        VenueId venue,
        String type,
        long points,
        UUID source,
        @Nullable String reason) implements DomainEvent {

    @Override
    public String act() {
        return "loyalty." + type;
    }

    @Override
    public Subject subject() {
        return Subject.of("points", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("points", Long.toString(points), "source", source.toString());
    }
}
