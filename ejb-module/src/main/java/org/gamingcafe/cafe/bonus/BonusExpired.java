package org.gamingcafe.cafe.bonus;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** The rest of a bonus was not spent in time. */
public record BonusExpired(UUID grant, AccountId account, VenueId venue, Money amount) implements DomainEvent {

    @Override
    public String act() {
        return "bonus.expired";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("grant", grant.toString(), "amount", amount.toString());
    }
}
