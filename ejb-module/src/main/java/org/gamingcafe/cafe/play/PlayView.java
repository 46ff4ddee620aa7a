package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A play session. While it runs, seconds and total are those of this moment; paidUntil is when held money runs out, mustEndAt
 * when the house rules end it, if they do.
 */
public record PlayView(
        UUID id,
        VenueId venue,
        StationId stationId,
        AccountId accountId,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant paidUntil,
        @Nullable Instant mustEndAt,
        long billableSeconds,
        Money total,
        @Nullable String receiptNumber) {

    public enum State {
        ACTIVE,
        PAUSED,
        SETTLED,
        CANCELLED
    }

    public enum Mode {
        PREPAID
    }
}
