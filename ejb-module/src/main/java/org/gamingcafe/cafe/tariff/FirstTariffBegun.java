package org.gamingcafe.cafe.tariff;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** New sessions of the venue are pinned to this version from now on. */
public record FirstTariffBegun(VenueId venue, UUID tariff, String name, int rules) implements DomainEvent {

    @Override
    public String act() {
        return "tariff.first-begun";
    }

    @Override
    public Subject subject() {
        return Subject.of("tariff", tariff);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("name", name, "rules", String.valueOf(rules));
    }
}
