package org.gamingcafe.identity.login;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody acts at a till in place of whoever did before. */
public record TillTakenOver(TillId till, VenueId venue, AccountId account, String by) implements DomainEvent {

    @Override
    public String act() {
        return "till.taken-over";
    }

    @Override
    public Subject subject() {
        return Subject.of("till", till.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("by", by);
    }
}
