package org.gamingcafe.cafe.wallet;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A member has paid a debt, or a part of it. */
public record CreditPaid(AccountId account, VenueId venue, Money amount, boolean inCash) implements DomainEvent {

    @Override
    public String act() {
        return "wallet.credit-paid";
    }

    @Override
    public Subject subject() {
        return Subject.of("wallet", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("amount", amount.toString(), "inCash", Boolean.toString(inCash));
    }
}
