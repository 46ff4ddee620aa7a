package org.gamingcafe.cafe.wallet;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A wallet was put right by hand. */
public record WalletAdjusted(
        UUID transaction, AccountId account, VenueId venue, Adjustment kind, Money amount, Money cash, String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "wallet.adjusted";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "transaction", transaction.toString(),
                "kind", kind.name(),
                "amount", amount.toString(),
                "cash", cash.toString());
    }
}
