package org.gamingcafe.cafe.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.tariff.Usage;

/** Time of an outage between two instants: how long it was, and the usage as it would have been without it. */
record MissedTime(Instant from, Instant until) {

    /** How long somebody would have played. */
    long seconds(Usage used, Usage.Kind kind) {
        return used.segments().stream()
                .filter(segment -> segment.kind() == kind)
                .map(segment -> Duration.between(begin(segment), end(segment)))
                .filter(Duration::isPositive)
                .mapToLong(Duration::toSeconds)
                .sum();
    }

    /** The same usage, had nothing happened. */
    Usage played(Usage used) {
        var parts = new ArrayList<Usage.Segment>();
        used.segments().forEach(segment -> parts.addAll(played(segment)));
        return new Usage(parts, used.memberships(), used.entitlements());
    }

    private List<Usage.Segment> played(Usage.Segment segment) {
        var begin = begin(segment);
        var end = end(segment);
        if (segment.kind() != Usage.Kind.OUTAGE || !begin.isBefore(end)) {
            return List.of(segment);
        }
        var parts = new ArrayList<Usage.Segment>();
        add(parts, new Usage.Segment(segment.groupId(), segment.from(), begin, Usage.Kind.OUTAGE));
        add(parts, new Usage.Segment(segment.groupId(), begin, end, Usage.Kind.BILLABLE));
        add(parts, new Usage.Segment(segment.groupId(), end, segment.until(), Usage.Kind.OUTAGE));
        return parts;
    }

    private static void add(List<Usage.Segment> parts, Usage.Segment part) {
        if (part.from().isBefore(part.until())) {
            parts.add(part);
        }
    }

    private Instant begin(Usage.Segment segment) {
        return from.isAfter(segment.from()) ? from : segment.from();
    }

    private Instant end(Usage.Segment segment) {
        return until.isBefore(segment.until()) ? until : segment.until();
    }
}
