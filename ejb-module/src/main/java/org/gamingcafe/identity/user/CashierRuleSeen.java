package org.gamingcafe.identity.user;

import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody has looked whether cashiers need a second factor (G047). */
record CashierRuleSeen(VenueId venue) implements DomainEvent {

    @Override
    public String act() {
        return "second-factor-rule.seen";
    }

    @Override
    public Subject subject() {
        return Subject.of("venue", venue.value());
    }
}
