package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a bill: the session had ended earlier, or a stretch of it was not to be paid for. One of the two.
 *
 * @param endedAt when it had ended indeed
 * @param freeFrom where a stretch begins that costs nothing
 * @param freeUntil where it ends
 */
public record Correction(
        @Nullable Instant endedAt,
        @Nullable Instant freeFrom,
        @Nullable Instant freeUntil,
        String reason) {

    public Correction {
        Reason.checked(reason);
        endedAt = whole(endedAt);
        freeFrom = whole(freeFrom);
        freeUntil = whole(freeUntil);
        var isStretch = freeFrom != null && freeUntil != null && freeFrom.isBefore(freeUntil);
        var isHalf = (freeFrom == null) != (freeUntil == null);
        if (isHalf || isStretch == (endedAt != null)) {
            throw new InvalidInput("endedAt", "play.correction");
        }
    }

    private static @Nullable Instant whole(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The usage as it was indeed. */
    Usage of(Usage billed) {
        var end = endedAt;
        if (end != null) {
            var segments = billed.segments();
            if (end.isBefore(segments.getFirst().from())
                    || end.isAfter(segments.getLast().until())) {
                throw new InvalidInput("endedAt", "play.correction");
            }
            return billed.until(end);
        }
        var parts = new ArrayList<Usage.Segment>();
        billed.segments().forEach(segment -> parts.addAll(freed(segment)));
        return new Usage(parts, billed.memberships(), billed.entitlements());
    }

    private List<Usage.Segment> freed(Usage.Segment segment) {
        var from = freeFrom;
        var until = freeUntil;
        if (from == null || until == null || segment.kind() != Usage.Kind.BILLABLE) {
            return List.of(segment);
        }
        var begin = from.isBefore(segment.from()) ? segment.from() : from;
        var end = until.isAfter(segment.until()) ? segment.until() : until;
        if (!begin.isBefore(end)) {
            return List.of(segment);
        }
        var parts = new ArrayList<Usage.Segment>();
        add(parts, segment, segment.from(), begin, Usage.Kind.BILLABLE);
        add(parts, segment, begin, end, Usage.Kind.FREE);
        add(parts, segment, end, segment.until(), Usage.Kind.BILLABLE);
        return parts;
    }

    private static void add(List<Usage.Segment> parts, Usage.Segment of, Instant from, Instant until, Usage.Kind kind) {
        if (from.isBefore(until)) {
            parts.add(new Usage.Segment(of.groupId(), from, until, kind));
        }
    }
}
