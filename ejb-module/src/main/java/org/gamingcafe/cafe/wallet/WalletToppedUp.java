package org.gamingcafe.cafe.wallet;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Cash was put onto a wallet, and the bonus that it brought. */
public record WalletToppedUp(UUID transaction, AccountId account, VenueId venue, Money amount, Money bonus, Money cash)
        implements DomainEvent {

    @Override
    public String act() {
        return "wallet.topped-up";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "transaction",
                transaction.toString(),
                "amount",
                amount.toString(),
                "bonus",
                bonus.toString(),
                "cash",
                cash.toString());
    }
}
