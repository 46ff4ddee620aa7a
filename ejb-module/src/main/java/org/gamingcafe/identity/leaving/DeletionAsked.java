package org.gamingcafe.identity.leaving;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** Somebody wants their account to be deleted, and has yet to confirm it. */
public record DeletionAsked(AccountId account, VenueId venue, BalanceWish balance) implements DomainEvent {

    @Override
    public String act() {
        return "account.deletion-asked";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("balance", balance.name());
    }
}
