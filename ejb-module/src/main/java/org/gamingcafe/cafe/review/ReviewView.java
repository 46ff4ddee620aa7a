package org.gamingcafe.cafe.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What a player says about a session.
 *
 * @param station where they ended, by the number that was painted on it
 * @param hiddenReason why staff have hidden it; nothing where it is shown
 */
public record ReviewView(
        UUID session,
        VenueId venue,
        StationId stationId,
        int station,
        AccountId author,
        String authorName,
        int stars,
        String text,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable String hiddenReason) {

    static final Duration OPEN = Duration.ofHours(24);

    ReviewView by(String name) {
        return new ReviewView(
                session, venue, stationId, station, author, name, stars, text, writtenAt, editedAt, hiddenReason);
    }

    /** Until when its author may change it. */
    public Instant openUntil() {
        return writtenAt.plus(OPEN);
    }

    public boolean isHidden() {
        return hiddenReason != null;
    }
}
