package org.gamingcafe.cafe.bonus;

import java.math.BigDecimal;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a top-up of at least {@code from} brings on top: a fixed amount or so many basis points of what is paid in.
 *
 * @param daysValid 1–3650
 */
public record BonusTier(
        Money from, @Nullable Money fixed, @Nullable Integer basisPoints, int daysValid) {

    private static final int WHOLE = 10_000;
    private static final int LONGEST = 3_650;

    public BonusTier {
        var isEither = (fixed == null) != (basisPoints == null);
        var isPositive = from.isPositive() && (fixed == null || fixed.isPositive());
        var isShare = basisPoints == null || basisPoints >= 1 && basisPoints <= WHOLE;
        if (!isEither || !isPositive || !isShare || daysValid < 1 || daysValid > LONGEST) {
            throw new InvalidInput("tiers", "bonus.tier");
        }
    }

    void mustBeIn(String currency) {
        if (!from.currency().equals(currency)
                || fixed != null && !fixed.currency().equals(currency)) {
            throw new InvalidInput("tiers", "bonus.tier");
        }
    }

    /** Parts of a minor unit are not given. */
    Money on(Money amount) {
        if (fixed != null) {
            return fixed;
        }
        var share = basisPoints == null ? 0 : basisPoints;
        return new Money(Math.multiplyExact(amount.minor(), share) / WHOLE, amount.currency());
    }

    /** Such as {@code from 50.00 EUR: 5.00 EUR for 90 days}, for whoever reads what was changed. */
    @Override
    public String toString() {
        return "from %s: %s for %d days".formatted(from, fixed == null ? share() : fixed, daysValid);
    }

    private String share() {
        return basisPoints == null ? "nothing" : BigDecimal.valueOf(basisPoints, 2) + " %";
    }
}
