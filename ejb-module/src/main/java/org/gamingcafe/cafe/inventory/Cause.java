package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What moves stock.
 *
 * @param reference the sale, receipt of goods or other act that the moves stem from
 */
record Cause(
        VenueId venue,
        MoveKind kind,
        UUID reference,
        @Nullable String reason) {}
