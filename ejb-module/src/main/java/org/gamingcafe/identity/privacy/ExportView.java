package org.gamingcafe.identity.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of somebody's data.
 *
 * @param percent how much of it is put together
 * @param bytes what lies there; 0 unless it is ready
 * @param downloads how often it was opened
 */
public record ExportView(
        UUID id,
        State state,
        Instant requestedAt,
        int percent,
        @Nullable Instant readyAt,
        @Nullable Instant expiresAt,
        long bytes,
        int downloads,
        @Nullable Instant lastDownload) {

    public enum State {
        REQUESTED,
        BUILDING,
        READY,
        FAILED,
        /** By a lockdown. */
        CANCELLED,
        EXPIRED;

        public boolean isUnderWay() {
            return this == REQUESTED || this == BUILDING;
        }
    }
}
