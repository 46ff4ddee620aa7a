package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A card by which a member sits down.
 *
 * @param lastFour by which its owner knows it; all that is left of its number
 * @param boundBy who of the house, or the member themselves
 */
public record CardView(
        UUID id,
        AccountId account,
        String lastFour,
        State state,
        Instant boundAt,
        @Nullable AccountId boundBy,
        @Nullable Instant lastUsedAt) {

    public enum State {
        ACTIVE,
        /** It opens nothing, for example because it is lost. */
        BLOCKED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
