package org.gamingcafe.identity.leaving;

import java.time.Instant;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * The day has come, and the account cannot be erased yet.
 *
 * @param until when it is looked at again
 */
public record DeletionDelayed(AccountId account, VenueId venue, Objection why, Instant until) implements DomainEvent {

    @Override
    public String act() {
        return "account.deletion-delayed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("why", why.name(), "until", until.toString());
    }
}
