package org.gamingcafe.cafe.transfer;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Money one member offers to another, and what became of it. The numbers are those of the two members. */
public record TransferView(
        UUID id,
        VenueId venue,
        AccountId from,
        String fromNumber,
        AccountId to,
        String toNumber,
        Money amount,
        @Nullable String note,
        UUID hold,
        State state,
        Instant offeredAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable UUID transactionId) {

    /** Only the first one is open. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }
}
