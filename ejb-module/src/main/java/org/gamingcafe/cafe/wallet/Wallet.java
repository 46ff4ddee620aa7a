package org.gamingcafe.cafe.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gamingcafe.cafe.ledger.Balance;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Whose wallet it is and in which books it lies; what is on it is the ledger's to say. */
record Wallet(AccountId owner, VenueId venue, String currency) {

    WalletView view(Map<Chart, Balance> balances) {
        var cash = balances.getOrDefault(Chart.CASH_WALLET, Balance.zero(currency));
        var bonus = balances.getOrDefault(Chart.BONUS_WALLET, Balance.zero(currency));
        return new WalletView(
                owner,
                currency,
                cash.posted(),
                bonus.posted(),
                cash.held().plus(bonus.held()),
                cash.available().plus(bonus.available()));
    }

    /** Bonus first, cash for the rest. Whether there is enough is decided when the legs are posted. */
    List<Leg> spending(Money amount, Money fromBonus) {
        var legs = new ArrayList<Leg>();
        if (fromBonus.isPositive()) {
            legs.add(Leg.debit(Chart.BONUS_WALLET, owner.value(), fromBonus));
        }
        var fromCash = amount.minus(fromBonus);
        if (fromCash.isPositive()) {
            legs.add(fromCash(fromCash));
        }
        return legs;
    }

    Leg fromCash(Money amount) {
        return Leg.debit(Chart.CASH_WALLET, owner.value(), amount);
    }

    Leg toCash(Money amount) {
        return Leg.credit(Chart.CASH_WALLET, owner.value(), amount);
    }

    void mustAccept(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput("amount", "money.other-currency", currency, amount.currency());
        }
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
    }
}
