package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Money to be set aside.
 *
 * @param purpose a word such as {@code play}
 * @param expiresAt when it becomes free by itself; {@code null} for one that its room ends for certain
 */
public record NewHold(
        VenueId venue,
        Chart chart,
        UUID owner,
        Money amount,
        String purpose,
        @Nullable Instant expiresAt) {

    public NewHold {
        if (!chart.hasFloor()) {
            throw new IllegalArgumentException("nothing is held on a house account: " + chart);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a hold is above zero: " + amount);
        }
    }
}
