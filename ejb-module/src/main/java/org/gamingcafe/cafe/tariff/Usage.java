package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was used: segments in order, contiguous, each on one station group. Paused ones cost nothing. */
public record Usage(List<Segment> segments) {

    public record Segment(UUID groupId, Instant from, Instant until, boolean billable) {}

    public Usage {
        segments = List.copyOf(segments);
    }
}
