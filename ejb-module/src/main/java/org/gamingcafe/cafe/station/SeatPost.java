package org.gamingcafe.cafe.station;

import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/** What a seat has to know of itself. @param rules those in force there */
public record SeatPost(int number, VenueId venue, String venueName, UUID group, StationRules rules) {}
