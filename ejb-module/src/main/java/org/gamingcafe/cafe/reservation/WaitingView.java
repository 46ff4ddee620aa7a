package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for seats.
 *
 * @param place how many wait before them for the same group, and they; 0 once they do not wait any more
 * @param reservation the offer, if there was one
 * @param answerBy how long it stands
 */
public record WaitingView(
        UUID id,
        VenueId venue,
        AccountId account,
        UUID groupId,
        String group,
        int seats,
        Instant startsAt,
        Instant endsAt,
        State state,
        int place,
        @Nullable UUID reservation,
        @Nullable Instant answerBy) {

    /** What has become of it. */
    public enum State {
        WAITING,
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        LEFT
    }
}
