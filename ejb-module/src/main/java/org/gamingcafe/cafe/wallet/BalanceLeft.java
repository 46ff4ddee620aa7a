package org.gamingcafe.cafe.wallet;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** What was left on the wallet of somebody who was forgotten. @param isForfeit else it waits among the unclaimed balances */
public record BalanceLeft(AccountId account, VenueId venue, Money amount, boolean isForfeit) implements DomainEvent {

    @Override
    public String act() {
        return isForfeit ? "wallet.forfeited" : "wallet.unclaimed";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("amount", amount.toString());
    }
}
