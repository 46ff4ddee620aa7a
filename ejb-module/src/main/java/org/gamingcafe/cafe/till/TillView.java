package org.gamingcafe.cafe.till;

import java.util.UUID;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A till. An automatic one has no drawer: it numbers the receipts of what settles by itself. */
public record TillView(
        TillId id,
        VenueId venue,
        String code,
        String name,
        boolean automatic,
        @Nullable UUID openShift) {}
