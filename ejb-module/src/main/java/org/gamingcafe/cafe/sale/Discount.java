package org.gamingcafe.cafe.sale;

import java.math.BigDecimal;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** Taken off by hand: a share (1–10,000 hundredths of a per cent) or an amount, and why. */
public record Discount(
        @Nullable Integer basisPoints, @Nullable Money amount, String reason) {

    private static final int WHOLE = 10_000;

    public static Discount share(int basisPoints, String reason) {
        return new Discount(basisPoints, null, reason);
    }

    public static Discount of(Money amount, String reason) {
        return new Discount(null, amount, reason);
    }

    void check(String field, String currency) {
        Reason.checked(reason);
        var share = basisPoints;
        var fixed = amount;
        var isShare = share != null && fixed == null && share >= 1 && share <= WHOLE;
        var isAmount = share == null && fixed != null && fixed.isPositive();
        if (!isShare && !isAmount) {
            throw new InvalidInput(field, "sale.discount");
        }
        if (fixed != null && !fixed.currency().equals(currency)) {
            throw new InvalidInput(field + ".amount", "money.other-currency", currency, fixed.currency());
        }
    }

    /** What it takes off, half a minor unit up; refuses to take off more than there is. */
    Money off(Money from, String field) {
        var fixed = amount;
        if (fixed == null) {
            return share(from, basisPoints == null ? 0 : basisPoints);
        }
        if (from.isLessThan(fixed)) {
            throw new InvalidInput(field, "sale.discount-above", from);
        }
        return fixed;
    }

    static Money share(Money of, int basisPoints) {
        var exact = BigDecimal.valueOf(of.minor())
                .multiply(BigDecimal.valueOf(basisPoints))
                .movePointLeft(4);
        return Money.rounded(exact, of.currency());
    }

    /** For people: "12.5 %" or "1.00 EUR". */
    String said() {
        var fixed = amount;
        return fixed != null
                ? fixed.toString()
                : BigDecimal.valueOf(basisPoints == null ? 0 : basisPoints, 2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %";
    }

    /** In words that are the same for the same discount. */
    String print() {
        var fixed = amount;
        return (fixed == null ? basisPoints + " bps" : fixed.toString()) + " " + reason;
    }
}
