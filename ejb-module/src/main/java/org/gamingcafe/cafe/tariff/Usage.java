package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was used, and by whom: segments in order, contiguous, each on one station group; the tiers the player had, each
 * since an instant (before the first one none); time that is paid for already.
 */
public record Usage(List<Segment> segments, List<Membership> memberships, List<Entitlement> entitlements) {

    /** The tier of the house's own people, which no member can have: every price is theirs at a discount of 100 % (T23). */
    public static final String STAFF = "#STAFF";

    /** Only billable time costs money, and a pause that lasts longer than the tariff allows. */
    public enum Kind {
        BILLABLE,
        PAUSED,
        /** A courtesy after the money ran out: it is never billed, so that no bill goes below the floor of a wallet. */
        GRACE,
        OUTAGE,
        FREE
    }

    public record Segment(UUID groupId, Instant from, Instant until, Kind kind) {

        public Segment {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a segment ends before it begins: " + from + " – " + until);
            }
        }

        private Segment until(Instant end) {
            return new Segment(groupId, from, end, kind);
        }
    }

    /** A tier since an instant. A change in the middle of a session is not retroactive (T22). */
    public record Membership(@Nullable String tier, Instant since) {}

    public Usage {
        segments = List.copyOf(segments);
        memberships = List.copyOf(memberships);
        entitlements = List.copyOf(entitlements);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("nothing was used");
        }
        for (var i = 1; i < segments.size(); i++) {
            if (!segments.get(i).from().equals(segments.get(i - 1).until())) {
                throw new IllegalArgumentException("segments leave a gap or overlap: " + segments);
            }
        }
        for (var i = 1; i < memberships.size(); i++) {
            if (!memberships.get(i).since().isAfter(memberships.get(i - 1).since())) {
                throw new IllegalArgumentException("tiers are not in the order of time: " + memberships);
            }
        }
    }

    /** By somebody without a tier and without passes. */
    public static Usage of(List<Segment> segments) {
        return new Usage(segments, List.of(), List.of());
    }

    /** The same as it stood at an earlier instant, or with its last segment prolonged to a later one. */
    public Usage until(Instant end) {
        var kept = new ArrayList<Segment>();
        for (var segment : segments) {
            if (kept.isEmpty() || segment.from().isBefore(end)) {
                kept.add(segment);
            }
        }
        var last = kept.removeLast();
        var isWhole = kept.size() + 1 == segments.size();
        var stop = isWhole || end.isBefore(last.until()) ? end : last.until();
        kept.add(last.until(stop.isBefore(last.from()) ? last.from() : stop));
        return new Usage(kept, memberships, entitlements);
    }

    Instant end() {
        return last().until();
    }

    Segment last() {
        return segments.getLast();
    }
}
