package org.gamingcafe.cafe.opening;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** An import that was booked. @param value what it brought onto the books */
public record ImportView(
        UUID id,
        VenueId venue,
        ImportKind kind,
        String fileName,
        int lines,
        Money value,
        AccountId bookedBy,
        Instant bookedAt,
        @Nullable AccountId undoneBy,
        @Nullable Instant undoneAt,
        @Nullable String undoReason) {

    public boolean isUndone() {
        return undoneAt != null;
    }
}
