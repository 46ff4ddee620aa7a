package org.gamingcafe.identity.leaving;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Nobody erases this account until then, whatever its owner has asked for.
 *
 * @param before until when it was held before; null if it was not
 */
public record LegalHoldPlaced(
        AccountId account,
        VenueId venue,
        String reason,
        Instant until,
        @Nullable Instant before) implements DomainEvent {

    @Override
    public String act() {
        return "legal-hold.placed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("until", before == null ? until.toString() : before + " → " + until);
    }
}
