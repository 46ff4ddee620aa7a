package org.gamingcafe.cafe.wallet;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A top-up went back, in whole or in part. */
public record TopUpRefunded(
        UUID transaction,
        UUID topUp,
        AccountId account,
        VenueId venue,
        Money undone,
        Money paidOut,
        Money clawedBack,
        String reason)
        implements DomainEvent {

    @Override
    public String act() {
        return "wallet.top-up-refunded";
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
                "topUp", topUp.toString(),
                "undone", undone.toString(),
                "paidOut", paidOut.toString(),
                "clawedBack", clawedBack.toString());
    }
}
