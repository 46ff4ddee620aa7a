package org.gamingcafe.cafe.incident;

import java.time.Instant;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** A seat of an incident: since when, and until when if it is over there. */
public record IncidentSeat(
        StationId station,
        int number,
        String name,
        Instant from,
        @Nullable Instant until) {}
