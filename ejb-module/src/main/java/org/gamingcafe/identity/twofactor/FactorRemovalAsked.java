package org.gamingcafe.identity.twofactor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Somebody wants the second factor of a colleague removed; a second person has to consent.
 *
 * @param venue where the colleague is at home
 * @param reason how the colleague was identified
 */
public record FactorRemovalAsked(
        UUID removal, AccountId account, VenueId venue, AccountId askedBy, String reason, Instant expiresAt)
        implements DomainEvent {

    @Override
    public String act() {
        return "second-factor.removal-asked";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("removal", removal.toString());
    }
}
