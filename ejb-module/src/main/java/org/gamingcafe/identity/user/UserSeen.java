package org.gamingcafe.identity.user;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody who administers people has looked at one, or decided what was so already. @param what which part of it */
public record UserSeen(AccountId account, VenueId venue, String what) implements DomainEvent {

    @Override
    public String act() {
        return "user.seen";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("what", what);
    }
}
