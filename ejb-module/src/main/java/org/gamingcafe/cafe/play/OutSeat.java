package org.gamingcafe.cafe.play;

import java.time.Instant;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Nobody can play at a seat from an instant on. @param until when it was over; nothing while it lasts */
public record OutSeat(
        StationId station, Instant from, @Nullable Instant until) {

    /** While it lasts. */
    public OutSeat(StationId station, Instant from) {
        this(station, from, null);
    }

    boolean lasts() {
        return until == null;
    }
}
