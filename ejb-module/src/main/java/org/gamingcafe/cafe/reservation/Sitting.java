package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sits down.
 *
 * @param account who plays, if they have an account
 * @param party for whose booking, if they say so
 * @param until when they would like to stay; null: as long as they have booked, else until {@code usualUntil}
 */
public record Sitting(
        UUID session,
        StationId station,
        @Nullable AccountId account,
        @Nullable Party party,
        Instant now,
        @Nullable Instant until,
        Instant usualUntil) {

    Instant wantedUntil() {
        return until == null ? usualUntil : until;
    }
}
