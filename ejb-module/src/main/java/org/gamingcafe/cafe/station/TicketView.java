package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Something that is, or was, wrong with a seat. @param note what was done about it */
public record TicketView(
        UUID id,
        StationId station,
        String reason,
        Instant openedAt,
        @Nullable AccountId openedBy,
        @Nullable Instant closedAt,
        @Nullable AccountId closedBy,
        @Nullable String note) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
