package org.gamingcafe.cafe.review;

import java.math.BigDecimal;
import org.gamingcafe.platform.kernel.StationId;

/** What players think of a seat on average: stars with two decimals, of so many reviews. */
public record StationRating(StationId stationId, int station, BigDecimal average, long reviews) {}
