package org.gamingcafe.cafe.play;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.cafe.tariff.Usage;
import org.jspecify.annotations.Nullable;

/** What is played in a session, as the tariff asks it: segments without a gap, tiers of the player, passes that were lent. */
@Embeddable
class Played {

    @Column(name = "started_at")
    private Instant startedAt;

    private @Nullable String tier;

    private @Nullable String passes;

    @ElementCollection
    @CollectionTable(name = "play_segment", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "sequence")
    private List<PlaySegment> segments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "play_tier", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "sequence")
    private List<PlayTier> tiers = new ArrayList<>();

    protected Played() {}

    Instant startedAt() {
        return startedAt;
    }

    /** @param group where a segment has kept none */
    Usage usage(UUID group, Instant until) {
        var parts = segments.stream().map(part -> part.used(group, until)).toList();
        var memberships = new ArrayList<Usage.Membership>();
        memberships.add(new Usage.Membership(tier, startedAt));
        tiers.forEach(later -> memberships.add(later.membership()));
        return new Usage(parts, memberships, passes());
    }

    Usage usageGoingOn(UUID group, Instant from, Duration more) {
        var used = usage(group, from);
        var parts = new ArrayList<>(used.segments());
        parts.add(new Usage.Segment(group, from, from.plus(more), Usage.Kind.BILLABLE));
        return new Usage(parts, used.memberships(), used.entitlements());
    }

    /** When the segment began that still lasts. */
    Instant lastTurn() {
        return segments.getLast().from();
    }

    Duration pausedFor(Instant now) {
        return segments.stream()
                .filter(part -> part.kind() == PlaySegment.Kind.PAUSED)
                .map(part -> part.lengthAt(now))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Each with what was left when the session began. */
    List<Entitlement> passes() {
        return LentTime.parse(passes);
    }

    void lend(List<Entitlement> lent) {
        passes = lent.isEmpty() ? null : LentTime.json(lent);
    }

    void begin(PlaySegment.Seat seat) {
        go(PlaySegment.Kind.BILLABLE, startedAt, seat);
    }

    void go(PlaySegment.Kind kind, Instant from, PlaySegment.Seat seat) {
        segments.add(new PlaySegment(kind, from, null, seat));
    }

    /** Closes the segment that lasts. @return its end: never before its beginning */
    Instant close(Instant at) {
        var last = segments.getLast();
        var end = last.until(at);
        segments.set(segments.size() - 1, last.endedAt(end));
        return end;
    }

    /** Nobody could play between two instants. @return whether that was not known */
    boolean wasLocked(Instant from, Instant until) {
        return Outage.carve(segments, from, until);
    }

    /** When its player sat at seats that were out. @param otherwise where a part has kept no seat */
    List<Stay> at(Map<UUID, OutSeat> seats, UUID otherwise, Instant now) {
        var stays = new ArrayList<Stay>();
        for (var part : segments) {
            var seat = seats.get(part.station(otherwise));
            if (seat != null) {
                Stay.add(stays, part.from(), part.until(now), seat);
            }
        }
        return stays;
    }

    /** What has kept no seat was played at this one. */
    void keepSeat(PlaySegment.Seat seat) {
        segments.replaceAll(part -> part.at(seat));
    }

    /** From an instant on the player has another tier; what was played before keeps its own (T22). */
    void ranked(String rank, Instant at) {
        tiers.removeIf(later -> !later.since().isBefore(at));
        if (at.isAfter(startedAt)) {
            tiers.add(new PlayTier(rank, at));
        } else {
            tier = rank;
        }
    }
}
