package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.StationId;

/** From now on no program watches over a seat; its lease is still known to whoever hears this. */
public record WatchEnding(StationId station) {}
