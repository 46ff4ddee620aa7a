package org.gamingcafe.cafe.sale;

import java.time.Instant;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A promotion to be announced: a share or an amount off, between two instants.
 *
 * @param code 3–20 capitals, digits and dashes
 * @param mostUses in all; nothing: no limit
 * @param mostEach per member; nothing: no limit, and nobody has to be known
 */
public record NewPromotion(
        VenueId venue,
        String code,
        @Nullable Integer basisPoints,
        @Nullable Money fixed,
        Instant validFrom,
        Instant validUntil,
        @Nullable Integer mostUses,
        @Nullable Integer mostEach) {

    private static final int WHOLE = 10_000;

    void check(String currency) {
        if (!code.matches("[A-Z0-9-]{3,20}")) {
            throw new InvalidInput("code", "promotion.code");
        }
        var share = basisPoints;
        var amount = fixed;
        var isShare = share != null && amount == null && share >= 1 && share <= WHOLE;
        var isAmount = share == null && amount != null && amount.isPositive();
        if (!isShare && !isAmount) {
            throw new InvalidInput("basisPoints", "promotion.value");
        }
        if (amount != null && !amount.currency().equals(currency)) {
            throw new InvalidInput("fixed", "money.other-currency", currency, amount.currency());
        }
        if (!validUntil.isAfter(validFrom)) {
            throw new InvalidInput("validUntil", "promotion.validity");
        }
        if (mostUses != null && mostUses < 1) {
            throw new InvalidInput("mostUses", "promotion.uses");
        }
        if (mostEach != null && mostEach < 1) {
            throw new InvalidInput("mostEach", "promotion.uses");
        }
    }
}
