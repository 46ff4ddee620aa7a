package org.gamingcafe.cafe.till;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A cashier's time at a till. Expected, counted and difference (counted minus expected) only once it is closed. */
public record ShiftView(
        UUID id,
        TillId tillId,
        VenueId venue,
        AccountId cashier,
        ShiftState state,
        Instant openedAt,
        Money openingFloat,
        @Nullable Instant closedAt,
        @Nullable Money expected,
        @Nullable Money counted,
        @Nullable Money difference) {}
