package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Usage;
import org.jspecify.annotations.Nullable;

/** A part of a session of one kind at one seat. The last one of an open session has no end yet. */
@Embeddable
class PlaySegment {

    enum Kind {
        BILLABLE,
        PAUSED,
        /** After the money ran out; it costs nothing. */
        GRACE,
        /** The seat had locked itself because its lease was over and nobody could be asked; it costs nothing (T7). */
        OUTAGE
    }

    /** Where it is played: the seat, and the group at whose prices. */
    record Seat(@Nullable UUID station, @Nullable UUID group) {}

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private @Nullable Instant until;

    @Column(name = "station_id")
    private @Nullable UUID stationId;

    @Column(name = "group_id")
    private @Nullable UUID groupId;

    protected PlaySegment() {}

    PlaySegment(Kind kind, Instant from, @Nullable Instant until, Seat seat) {
        this.kind = kind;
        this.from = from;
        this.until = until;
        stationId = seat.station();
        groupId = seat.group();
    }

    PlaySegment endedAt(Instant end) {
        return new PlaySegment(kind, from, end, new Seat(stationId, groupId));
    }

    /** The same; where no seat was kept, at this one. */
    PlaySegment at(Seat seat) {
        return groupId == null ? new PlaySegment(kind, from, until, seat) : this;
    }

    /** A part of it, of the same kind or another. @param end nothing if it lasts */
    PlaySegment part(Kind as, Instant begin, @Nullable Instant end) {
        return new PlaySegment(as, begin, end, new Seat(stationId, groupId));
    }

    boolean isAtTheSeatOf(PlaySegment other) {
        return Objects.equals(stationId, other.stationId) && Objects.equals(groupId, other.groupId);
    }

    @Nullable
    Instant end() {
        return until;
    }

    Kind kind() {
        return kind;
    }

    Instant from() {
        return from;
    }

    /** @param otherwise where no group was kept */
    UUID group(UUID otherwise) {
        return groupId == null ? otherwise : groupId;
    }

    UUID station(UUID otherwise) {
        return stationId == null ? otherwise : stationId;
    }

    /** Its end, or the given instant while it is open; never before its beginning. */
    Instant until(Instant otherwise) {
        var end = until == null ? otherwise : until;
        return end.isBefore(from) ? from : end;
    }

    Duration lengthAt(Instant now) {
        return Duration.between(from, until(now));
    }

    Usage.Segment used(UUID groupOfTheSession, Instant now) {
        return new Usage.Segment(group(groupOfTheSession), from, until(now), Usage.Kind.valueOf(kind.name()));
    }
}
