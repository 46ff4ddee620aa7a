package org.gamingcafe.cafe.loyalty;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Points were to be taken back and had been used: the next ones pay for them. */
public record PointsOwed(AccountId account, VenueId venue, long points, UUID source) implements DomainEvent {

    @Override
    public String act() {
        return "loyalty.points-missing";
    }

    @Override
    public Subject subject() {
        return Subject.of("points", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("owed", Long.toString(points), "source", source.toString());
    }
}
