package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A whole entry as an auditor sees it.
 *
 * @param source the sale, play session or other thing it stems from
 * @param hash in hex; {@code null} for an entry from before the chain
 * @param seal the number of its seal; {@code null} while it waits for one
 */
public record EntryView(
        UUID id,
        VenueId venue,
        UUID correlation,
        String type,
        Instant at,
        LocalDate day,
        @Nullable UUID actor,
        @Nullable UUID shift,
        @Nullable String reason,
        @Nullable UUID source,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        @Nullable String hash,
        @Nullable Long seal,
        List<LegView> legs) {

    /**
     * @param owner the member or till; {@code null} for an account of the venue itself
     * @param debit {@code null} for a credit
     * @param balanceAfter only on accounts that keep a balance
     */
    public record LegView(
            int leg,
            Chart chart,
            @Nullable UUID owner,
            @Nullable Money debit,
            @Nullable Money credit,
            @Nullable Money balanceAfter) {}
}
