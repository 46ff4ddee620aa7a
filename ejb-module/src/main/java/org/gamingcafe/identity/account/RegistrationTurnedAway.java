package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody asked for an account with an address that has one. @param wished the id the account would have had */
public record RegistrationTurnedAway(AccountId wished, VenueId at) implements DomainEvent {

    @Override
    public String act() {
        return "account.registration-turned-away";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", wished.value());
    }
}
