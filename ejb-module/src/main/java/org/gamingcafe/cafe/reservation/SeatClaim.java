package org.gamingcafe.cafe.reservation;

import java.time.Instant;
import java.util.UUID;

/** A booking of a seat for which nobody has come yet. @param locked whether nobody else sits down there */
public record SeatClaim(UUID reservation, Instant startsAt, boolean locked) {}
