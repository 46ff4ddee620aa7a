package org.gamingcafe.cafe.tariff;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A second person has approved a version. */
public record TariffApproved(VenueId venue, UUID tariff, String name, int rules) implements DomainEvent {

    @Override
    public String act() {
        return "tariff.approved";
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
