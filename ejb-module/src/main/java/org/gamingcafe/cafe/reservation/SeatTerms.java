package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long somebody may stay at a seat, and the booking for which they have come. */
public record SeatTerms(Instant until, @Nullable UUID reservation) {}
