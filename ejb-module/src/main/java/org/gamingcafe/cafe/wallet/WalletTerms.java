package org.gamingcafe.cafe.wallet;

import java.util.Map;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/**
 * What a venue allows on its wallets.
 *
 * @param largestBalance how much may lie on a wallet after money came in, bonus included
 * @param largestTransferDay how much a member may offer to others in 24 hours
 * @param refundLimit up to how much a cashier pays back alone, on the day of the top-up
 */
public record WalletTerms(
        Money smallestTopUp,
        Money largestBalance,
        Money largestTransfer,
        Money largestTransferDay,
        int offerHours,
        Money refundLimit,
        long version) {

    private static final int LONGEST_OFFER = 720;

    public WalletTerms {
        var isOneCurrency = Stream.of(largestBalance, largestTransfer, largestTransferDay, refundLimit)
                .allMatch(money -> money.currency().equals(smallestTopUp.currency()) && !money.isNegative());
        mustHold(isOneCurrency, "terms");
        mustHold(smallestTopUp.isPositive(), "smallestTopUp");
        mustHold(!largestBalance.isLessThan(smallestTopUp), "largestBalance");
        mustHold(offerHours >= 1 && offerHours <= LONGEST_OFFER, "offerHours");
    }

    private static void mustHold(boolean fits, String field) {
        if (!fits) {
            throw new InvalidInput(field, "wallet.terms");
        }
    }

    /** What holds where a venue has said nothing else. */
    static WalletTerms usual(String currency) {
        return new WalletTerms(
                Money.of("5", currency),
                Money.of("1000", currency),
                Money.of("50", currency),
                Money.of("100", currency),
                48,
                Money.of("20", currency),
                0);
    }

    /** Each term by its name, for whoever reads what was changed. */
    Map<String, String> named() {
        return Map.of(
                "smallestTopUp", smallestTopUp.toString(),
                "largestBalance", largestBalance.toString(),
                "largestTransfer", largestTransfer.toString(),
                "largestTransferDay", largestTransferDay.toString(),
                "offerHours", Integer.toString(offerHours),
                "refundLimit", refundLimit.toString());
    }

    void mustBeWorthATopUp(Money amount) {
        if (amount.isLessThan(smallestTopUp)) {
            throw new TopUpTooSmall(smallestTopUp);
        }
    }

    /** How much more may come onto a wallet with that much on it. */
    Money room(Money balance) {
        return balance.isLessThan(largestBalance)
                ? largestBalance.minus(balance)
                : Money.zero(largestBalance.currency());
    }

    void mustHaveRoom(Money balance, Money amount) {
        if (room(balance).isLessThan(amount)) {
            throw new WalletTooFull(largestBalance);
        }
    }
}
