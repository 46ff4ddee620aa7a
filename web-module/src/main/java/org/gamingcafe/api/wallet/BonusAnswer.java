package org.gamingcafe.api.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.cafe.bonus.BonusSource;
import org.gamingcafe.platform.kernel.Money;

/** Bonus that was given, and how much of it is left until when. */
public record BonusAnswer(
        UUID id, BonusSource source, Money amount, Money remaining, Instant grantedAt, Instant expiresAt) {

    static BonusAnswer of(BonusGrant grant) {
        return new BonusAnswer(
                grant.id(), grant.source(), grant.amount(), grant.remaining(), grant.grantedAt(), grant.expiresAt());
    }
}
