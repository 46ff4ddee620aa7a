package org.gamingcafe.cafe.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A reward to be offered.
 *
 * @param name 1–80 characters
 * @param points what it costs: 1 to 100 000 000
 * @param product for a product
 * @param bonus for bonus, above zero
 * @param bonusDays after how many days the bonus expires
 * @param passProduct for a pass; no subscription
 * @param validUntil nothing: until it is ended
 * @param most in all; nothing: no limit
 * @param mostEach per member; nothing: no limit
 */
public record NewReward(
        VenueId venue,
        String name,
        long points,
        RewardKind kind,
        @Nullable UUID product,
        @Nullable Money bonus,
        @Nullable Integer bonusDays,
        @Nullable UUID passProduct,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Integer most,
        @Nullable Integer mostEach) {

    private static final int LONGEST_NAME = 80;
    private static final long MOST_POINTS = 100_000_000;
    private static final int LONGEST_BONUS = 3_650;

    void check(String currency) {
        check("name", !name.isBlank() && name.length() <= LONGEST_NAME, "reward.name");
        check("points", points >= 1 && points <= MOST_POINTS, "reward.points");
        check("kind", isRight(), "reward.kind");
        check("validUntil", validUntil == null || validUntil.isAfter(validFrom), "reward.validity");
        check("most", most == null || most >= 1, "reward.limit");
        check("mostEach", mostEach == null || mostEach >= 1, "reward.limit");
        var amount = bonus;
        var days = bonusDays;
        if (amount != null) {
            check("bonus", amount.isPositive(), "money.not-positive");
            check("bonus", amount.currency().equals(currency), "reward.bonus-currency");
        }
        check("bonusDays", days == null || (days >= 1 && days <= LONGEST_BONUS), "reward.bonus-days");
    }

    /** Each kind has what belongs to it and nothing else. */
    private boolean isRight() {
        return (kind == RewardKind.PRODUCT) == (product != null)
                && (kind == RewardKind.BONUS) == (bonus != null)
                && (kind == RewardKind.BONUS) == (bonusDays != null)
                && (kind == RewardKind.PASS) == (passProduct != null);
    }

    private static void check(String field, boolean isRight, String code) {
        if (!isRight) {
            throw new InvalidInput(field, code);
        }
    }
}
