package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tariff and where it stands. It may be changed while it is a draft, and never again.
 *
 * @param author who wrote it; nobody where the house itself did
 * @param activeFrom since or from when new sessions are pinned to it
 * @param madeFrom the version of which it is a copy
 * @param version of the row, for edits
 */
public record TariffVersionView(
        TariffView tariff,
        State state,
        @Nullable AccountId author,
        @Nullable AccountId approvedBy,
        @Nullable Instant activeFrom,
        @Nullable UUID madeFrom,
        Instant createdAt,
        long version) {

    public enum State {
        DRAFT,
        APPROVED,
        SCHEDULED,
        ACTIVE,
        RETIRED
    }
}
