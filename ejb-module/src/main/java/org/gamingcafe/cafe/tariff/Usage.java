package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was used: segments in order, contiguous, each on one station group. Paused ones cost nothing. */
public record Usage(List<Segment> segments) {

    public record Segment(UUID groupId, Instant from, Instant until, boolean billable) {

        public Segment {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a segment ends before it begins: " + from + " – " + until);
            }
        }
    }

    public Usage {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("nothing was used");
        }
        for (var i = 1; i < segments.size(); i++) {
            if (!segments.get(i).from().equals(segments.get(i - 1).until())) {
                throw new IllegalArgumentException("segments leave a gap or overlap: " + segments);
            }
        }
    }

    public Instant until() {
        return last().until();
    }

    Segment last() {
        return segments.getLast();
    }
}
