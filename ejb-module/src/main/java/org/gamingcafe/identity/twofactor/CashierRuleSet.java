package org.gamingcafe.identity.twofactor;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody has decided whether the cashiers of a venue must have a second factor (D27). */
public record CashierRuleSet(VenueId venue, boolean before, boolean required) implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.rule-set";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("before", Boolean.toString(before), "after", Boolean.toString(required));
    }
}
