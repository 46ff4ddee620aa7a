package org.gamingcafe.cafe.reservation;

import org.gamingcafe.cafe.station.StationView;
import org.jspecify.annotations.Nullable;

/** A seat, and the booking that begins there before long and for which nobody has come yet. */
public record BookedSeat(StationView station, @Nullable SeatClaim booked) {}
