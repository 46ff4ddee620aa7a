package org.gamingcafe.cafe.wallet;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A member may owe another amount than before. */
public record CreditLimited(AccountId account, VenueId venue, Money before, Money after, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "wallet.credit-limited";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("limit", before + " → " + after);
    }
}
