package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where in a venue's books an account lies. */
record Place(Chart chart, UUID owner, String currency) {

    /** The owner of accounts that belong to the venue itself. */
    private static final UUID VENUE_ITSELF = new UUID(0, 0);

    static Place of(Chart chart, @Nullable UUID owner, String currency) {
        return new Place(chart, owner == null ? VENUE_ITSELF : owner, currency);
    }
}
