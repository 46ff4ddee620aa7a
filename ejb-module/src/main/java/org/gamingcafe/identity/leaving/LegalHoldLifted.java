package org.gamingcafe.identity.leaving;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The account may be erased again before the day that was said. @param until which day that was */
public record LegalHoldLifted(AccountId account, VenueId venue, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "legal-hold.lifted";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("until", until.toString());
    }
}
