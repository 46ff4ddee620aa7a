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

    private static final long SMALLEST_TOP_UP = 5;
    private static final long LARGEST_BALANCE = 1000;

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
    List<Leg> spending(Money amount, Map<Chart, Balance> balances) {
        var bonus = balances.getOrDefault(Chart.BONUS_WALLET, Balance.zero(currency))
                .available();
        var fromBonus = Money.least(bonus, amount);
        var legs = new ArrayList<Leg>();
        if (fromBonus.isPositive()) {
            legs.add(Leg.debit(Chart.BONUS_WALLET, owner.value(), fromBonus));
        }
        var fromCash = amount.minus(fromBonus);
        if (fromCash.isPositive()) {
            legs.add(Leg.debit(Chart.CASH_WALLET, owner.value(), fromCash));
        }
        return legs;
    }

    void mustAccept(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput("amount", "money.other-currency", currency, amount.currency());
        }
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
    }

    void mustBeWorthATopUp(Money amount) {
        mustAccept(amount);
        if (amount.isLessThan(whole(SMALLEST_TOP_UP))) {
            throw new TopUpTooSmall(whole(SMALLEST_TOP_UP));
        }
        mustHaveRoomFor(amount);
    }

    void mustHaveRoomFor(Money balance) {
        if (whole(LARGEST_BALANCE).isLessThan(balance)) {
            throw new WalletTooFull(whole(LARGEST_BALANCE));
        }
    }

    private Money whole(long units) {
        return Money.of(Long.toString(units), currency);
    }
}
