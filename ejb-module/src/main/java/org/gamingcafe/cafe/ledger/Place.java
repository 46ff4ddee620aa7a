package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in a venue's books an account lies. */
record Place(Chart chart, UUID owner, String currency) {

    /** The owner of accounts that belong to the venue itself. */
    private static final UUID VENUE_ITSELF = new UUID(0, 0);

    /** The member or till that an account belongs to; {@code null} for the venue itself. */
    static @Nullable UUID ownerOf(UUID stored) {
        return stored.equals(VENUE_ITSELF) ? null : stored;
    }

    static Place of(Chart chart, @Nullable UUID owner, String currency) {
        return new Place(chart, owner == null ? VENUE_ITSELF : owner, currency);
    }
}
