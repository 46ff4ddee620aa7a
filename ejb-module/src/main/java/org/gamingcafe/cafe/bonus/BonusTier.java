package org.gamingcafe.cafe.bonus;

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

    /** Parts of a minor unit are not given. */
    Money on(Money amount) {
        if (fixed != null) {
            return fixed;
        }
        var share = basisPoints == null ? 0 : basisPoints;
        return new Money(Math.multiplyExact(amount.minor(), share) / WHOLE, amount.currency());
    }
}
