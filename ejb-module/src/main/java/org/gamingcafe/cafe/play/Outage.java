package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time in which nobody could play, taken out of what is billed. What was free for another reason stays what it was. */
final class Outage {

    private Outage() {}

    /** There are as many parts as before or more, contiguous as before (I6). @return whether anything is different */
    static boolean carve(List<PlaySegment> segments, Instant from, Instant until) {
        var carved = new ArrayList<PlaySegment>();
        for (var segment : segments) {
            var begin = latest(from, segment.from());
            var end = earliest(until, segment.until(until));
            if (segment.kind() != PlaySegment.Kind.BILLABLE || !begin.isBefore(end)) {
                carved.add(segment);
            } else {
                carve(segment, begin, end, carved);
            }
        }
        if (carved.equals(segments)) {
            return false;
        }
        for (var i = 0; i < segments.size(); i++) {
            segments.set(i, carved.get(i));
        }
        segments.addAll(carved.subList(segments.size(), carved.size()));
        return true;
    }

    private static void carve(PlaySegment segment, Instant begin, Instant end, List<PlaySegment> carved) {
        if (segment.from().isBefore(begin)) {
            carved.add(segment.part(PlaySegment.Kind.BILLABLE, segment.from(), begin));
        }
        var last = segment.end();
        var goesOn = last == null || end.isBefore(last);
        if (goesOn && isGoingOn(carved, segment, begin)) {
            carved.add(segment.part(PlaySegment.Kind.OUTAGE, carved.removeLast().from(), end));
        } else {
            carved.add(segment.part(PlaySegment.Kind.OUTAGE, begin, end));
        }
        if (goesOn) {
            carved.add(segment.part(PlaySegment.Kind.BILLABLE, end, last));
        }
    }

    /** The seat was locked before and still is: that is one outage, not many. */
    private static boolean isGoingOn(List<PlaySegment> carved, PlaySegment segment, Instant begin) {
        if (carved.isEmpty()) {
            return false;
        }
        var before = carved.getLast();
        return before.kind() == PlaySegment.Kind.OUTAGE && begin.equals(before.end()) && before.isAtTheSeatOf(segment);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
