package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has consented that a member below age plays here.
 *
 * @param guardian the account of one who is known here; else there is a name
 * @param notedBy who took the consent down
 * @param withdrawnAt since when it holds no more
 */
public record GuardianView(
        UUID id,
        AccountId ward,
        @Nullable AccountId guardian,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        NewGuardian.Given given,
        AccountId notedBy,
        Instant notedAt,
        @Nullable Instant withdrawnAt) {

    public boolean isInForce() {
        return withdrawnAt == null;
    }
}
