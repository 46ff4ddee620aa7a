package org.gamingcafe.identity.twofactor;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The second factor of a colleague stays: a second person has said no, or a lockdown has withdrawn the request. */
public record FactorRemovalTurnedDown(UUID removal, AccountId account, VenueId venue, AccountId askedBy)
        implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.removal-refused";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("removal", removal.toString(), "askedBy", askedBy.toString());
    }
}
