package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Seats that somebody has booked.
 *
 * @param account who booked; nobody known if the desk did for somebody without an account
 * @param party how many seats were asked for
 * @param locksAt from when on nobody else sits down there
 * @param graceUntil how long they are waited for
 * @param freeUntil until when it is cancelled free of charge
 * @param pendingUntil how long an offer stands
 * @param fee what a late cancellation or not coming costs, part of the deposit
 * @param charged what was taken of it
 */
public record ReservationView(
        UUID id,
        VenueId venue,
        @Nullable AccountId account,
        @Nullable String guestName,
        UUID groupId,
        String group,
        int party,
        State state,
        Instant startsAt,
        Instant endsAt,
        Instant locksAt,
        Instant graceUntil,
        Instant freeUntil,
        @Nullable Instant pendingUntil,
        Money deposit,
        Money fee,
        Money charged,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<Seat> seats,
        long version) {

    /** From being asked for to being over (R06). */
    public enum State {
        /** Offered, and not accepted yet. */
        PENDING,
        CONFIRMED,
        /** It begins soon: nobody else sits down there. */
        LOCKED,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED,
        NO_SHOW,
        EXPIRED;

        /** Whether it still has its seats. */
        public boolean isOpen() {
            return switch (this) {
                case PENDING, CONFIRMED, LOCKED, IN_PROGRESS -> true;
                case COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> false;
            };
        }

        /** Whether somebody may still come for it who has not yet. */
        boolean isAwaited() {
            return this == CONFIRMED || this == LOCKED;
        }
    }

    /**
     * One of its seats.
     *
     * @param sat whether somebody has sat down there
     * @param freed whether others may have it, because nobody came or who came has gone
     */
    public record Seat(StationId station, int number, boolean sat, boolean freed) {}
}
