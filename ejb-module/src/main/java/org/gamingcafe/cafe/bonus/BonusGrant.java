package org.gamingcafe.cafe.bonus;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** Bonus that was given: how much of it is left, and until when. */
public record BonusGrant(
        UUID id,
        AccountId account,
        VenueId venue,
        BonusSource source,
        Money amount,
        Money remaining,
        Money clawedBack,
        Money expired,
        Instant grantedAt,
        Instant expiresAt) {

    /** What was spent of it. */
    public Money used() {
        return amount.minus(remaining).minus(clawedBack).minus(expired);
    }
}
