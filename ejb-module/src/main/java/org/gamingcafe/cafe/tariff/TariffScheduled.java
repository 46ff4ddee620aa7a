package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** New sessions of the venue are pinned to this version from an instant on. */
public record TariffScheduled(VenueId venue, UUID tariff, String name, Instant from) implements DomainEvent {

    @Override
    public String act() {
        return "tariff.scheduled";
    }

    @Override
    public Subject subject() {
        return Subject.of("tariff", tariff);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("name", name, "from", from.toString());
    }
}
