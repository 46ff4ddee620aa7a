package org.gamingcafe.cafe.play;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A guest got back what was not played. */
public record GuestPaidBack(UUID session, VenueId venue, GuestRest.As as, Money amount) implements DomainEvent {

    @Override
    public String act() {
        return "play.rest-given";
    }

    @Override
    public Subject subject() {
        return Subject.of("play-session", session);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("as", as.name(), "amount", amount.toString());
    }
}
