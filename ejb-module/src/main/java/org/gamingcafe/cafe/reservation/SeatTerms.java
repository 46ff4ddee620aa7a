package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody may stay at a seat, and the booking for which they have come.
 *
 * @param elsewhere a booking of theirs that is locked for them at other seats, and waits there
 */
public record SeatTerms(
        Instant until, @Nullable UUID reservation, @Nullable UUID elsewhere) {}
